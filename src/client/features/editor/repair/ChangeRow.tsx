import { IconButton } from '#ui/IconButton.tsx';
import { type Say, useSay } from '#ui/useSay.tsx';
import { invisibleSign } from '../invisibles/signs.ts';
import styles from './RepairDialog.module.css';
import { around, type Entry } from './review.ts';

export interface RowProps {
  entry: Entry;
  /** The passage it stands in. */
  text: string;
  /** What it is called where it is a text of the details; empty in the article. */
  field: string;
  language: string;
  chosen: number;
  onChoose(option: number): void;
  show(): void;
}

/** A change in its sentence: what goes, what comes, and whether it shall. */
export function ChangeRow({ entry: { change }, text, field, language, chosen, onChoose, show }: RowProps) {
  const say = useSay();
  const { before, after, sentence } = around(text, change);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          aria-label={[sentenceOf(say, change), say('repair.place', { place: sentence }), field]
            .filter(Boolean)
            .join(', ')}
          checked={chosen >= 0}
          onChange={() => onChoose(chosen >= 0 ? -1 : 0)}
        />
        {field !== '' && <span className={styles.field}>{field}</span>}
        <span className={styles.sentence} lang={language} data-refused={chosen < 0 || undefined} aria-hidden="true">
          {before}
          {change.before !== '' && <del>{seen(change.before)}</del>}
          {change.after !== '' && <ins>{seen(change.after)}</ins>}
          {after}
        </span>
      </label>
      <IconButton
        icon="eye"
        label={say(field === '' ? 'repair.show' : 'repair.showBeside')}
        side="left"
        onClick={show}
      />
    </li>
  );
}

function sentenceOf(say: Say, { before, after }: { before: string; after: string }): string {
  if (before === '') return say('repair.added', { after: seen(after) });
  if (after === '') return say('repair.removed', { before: seen(before) });
  return say('repair.change', { before: seen(before), after: seen(after) });
}

/** Spaces and other signs that nobody sees, drawn as where the manuscript shows them. */
export function seen(text: string): string {
  return [...text].map((character) => invisibleSign(character) ?? character).join('');
}
