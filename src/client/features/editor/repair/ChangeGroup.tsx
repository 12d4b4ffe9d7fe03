import { useEffect, useId, useRef, useState } from 'react';
import { fields } from '#article/fields.ts';
import type { Place } from '#language/passages.ts';
import type { RepairKind } from '#language/repair/change.ts';
import { useSay } from '#ui/useSay.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import styles from './RepairDialog.module.css';
import { type Decisions, decided, type Entry } from './review.ts';

interface ChangeGroupProps {
  kind: RepairKind;
  entries: readonly Entry[];
  language: string;
  places: readonly Place[];
  decisions: Decisions;
  decide(entries: readonly Entry[], option: (entry: Entry) => number): void;
  show(entry: Entry): void;
}

/** So many changes are shown at once; of a kind with more, and of spaces that look alike, one opens the list. */
const manyEntries = 60;

/** All changes of a kind, to accept or refuse together or one by one. */
export function ChangeGroup({ kind, entries, language, places, decisions, decide, show }: ChangeGroupProps) {
  const say = useSay();
  const title = useId();
  const [open, setOpen] = useState(kind !== 'noBreak' && entries.length <= manyEntries);
  const name = say(`repair.kind.${kind}`);
  const questions = kind === 'missing';
  return (
    <section className={styles.group} aria-labelledby={title}>
      <div className={styles.groupHead}>
        {!questions && <AllOfKind entries={entries} decisions={decisions} decide={decide} name={name} />}
        <h3 id={title}>{name}</h3>
        <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="visually-hidden">{name} </span>
          {entries.length}
        </button>
      </div>
      {open && (
        <ul className={styles.entries}>
          {entries.map((entry) => {
            const place = places[entry.change.passage];
            const text = place?.passage.text ?? '';
            const field = place && 'field' in place ? say(fields[place.field].label) : '';
            const row = { entry, text, field, language, chosen: decided(entry, decisions), show: () => show(entry) };
            const onChoose = (option: number) => decide([entry], () => option);
            return entry.options.length > 1 ? (
              <QuestionRow key={entry.key} {...row} onChoose={onChoose} />
            ) : (
              <ChangeRow key={entry.key} {...row} onChoose={onChoose} />
            );
          })}
        </ul>
      )}
    </section>
  );
}

interface AllOfKindProps extends Pick<ChangeGroupProps, 'entries' | 'decisions' | 'decide'> {
  name: string;
}

function AllOfKind({ entries, decisions, decide, name }: AllOfKindProps) {
  const say = useSay();
  const box = useRef<HTMLInputElement>(null);
  const accepted = entries.filter((entry) => decided(entry, decisions) >= 0).length;
  const all = accepted === entries.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = accepted > 0 && !all;
  }, [accepted, all]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={say('repair.all', { kind: name })}
      checked={all}
      onChange={() => decide(entries, () => (all ? -1 : 0))}
    />
  );
}
