import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { articleLanguages } from '#article/fields.ts';
import { announce } from '#ui/Announcer.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Select } from '#ui/Select.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { useHouseStyle } from '../../../connection/house.store.ts';
import { wantField } from '../../../connection/wantedField.store.ts';
import { useTools } from '../tools.store.ts';
import { ChangeGroup } from './ChangeGroup.tsx';
import styles from './RepairDialog.module.css';
import { chosen, type Decisions, type Entry, madeChanges, makeChanges, reviewOf } from './review.ts';

/** What the house style would change in the article, to look through and to make in one step. */
export function RepairDialog({ editor }: { editor: Editor }) {
  return (
    <WithWords topic="repair">
      <WithWords topic="details">
        <Repair editor={editor} />
      </WithWords>
    </WithWords>
  );
}

function Repair({ editor }: { editor: Editor }) {
  const say = useSay();
  const { closeAll } = useTools();
  // The article as it was when the list was made; what others change meanwhile is left out when it is applied.
  const [doc] = useState(() => editor.state.doc);
  const publication = String(doc.attrs.publication);
  const own = useHouseStyle(publication, String(doc.attrs.language));
  const [language, setLanguage] = useState(own.language);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const style = useHouseStyle(publication, language);
  const review = useMemo(() => reviewOf(doc, style), [doc, style]);
  const changes = chosen(review, decisions);
  const entries = review.groups.flatMap((group) => group.entries);
  const asked = entries.filter(({ change }) => !change.ticked).length;
  const converts = language !== own.language;

  const decide = (some: readonly Entry[], option: (entry: Entry) => number) =>
    setDecisions(
      (before) => new Map([...before, ...some.map((entry): [string, number] => [entry.key, option(entry)])]),
    );
  const show = ({ change: { passage, from, to } }: Entry) => {
    const place = review.places[passage];
    // While the dialog is open all else is inert and cannot take the focus: it goes first.
    flushSync(closeAll);
    if (!place) return;
    if ('field' in place) {
      wantField(place.field);
      return;
    }
    const size = editor.state.doc.content.size;
    const [start, end] = [Math.min(place.start + from, size), Math.min(place.start + to, size)];
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, start, end)).scrollIntoView(),
    );
    requestAnimationFrame(() => editor.view.focus());
  };
  const apply = () => {
    const made = madeChanges(editor.state, review, changes, style);
    const takeBack = makeChanges(editor, made);
    closeAll();
    const count = changes.length - made.moved;
    const done = [
      made.fields.length > 0 ? say('repair.doneBeside', { count }) : say('repair.done', { count }),
      made.moved > 0 && say('repair.moved', { count: made.moved }),
    ];
    const sentence = done.filter(Boolean).join(' ');
    useToasts.getState().show(sentence, { label: say('editor.undo'), onAction: takeBack });
    announce(sentence);
    requestAnimationFrame(() => editor.view.focus());
  };

  return (
    <Dialog title={say('repair.title')} onClose={closeAll} place="large">
      <div className={styles.head}>
        <Select
          label={say('repair.style')}
          value={language}
          options={articleLanguages.map((value) => ({ value, label: say(`language.${value}`) }))}
          onChange={(value) => {
            setLanguage(value);
            setDecisions(new Map());
          }}
        />
        <p className={styles.summary} role="status">
          {entries.length === 0
            ? say('repair.clean')
            : [
                say('repair.found', { count: entries.length - asked }),
                ...(asked > 0 ? [say('repair.asked', { count: asked })] : []),
              ].join(' · ')}
          {converts && ` · ${say('repair.becomes', { language: say(`language.${language}`) })}`}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a way between the controls in it */}
      <div className={styles.groups} onKeyDown={walk}>
        {review.groups.map((group) => (
          <ChangeGroup
            key={`${language}-${group.kind}`}
            {...group}
            language={language}
            places={review.places}
            decisions={decisions}
            decide={decide}
            show={show}
          />
        ))}
      </div>
      <div className={styles.foot}>
        <p>{editor.isEditable ? entries.length > 0 && say('repair.keys') : say('repair.reading')}</p>
        <Button look="main" disabled={!editor.isEditable || (changes.length === 0 && !converts)} onClick={apply}>
          {say('repair.apply', { count: changes.length })}
        </Button>
      </div>
    </Dialog>
  );
}

/** Up and down go from change to change; within the places of a question they are the browser's. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target, currentTarget } = event;
  if (way === undefined || !(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
  event.preventDefault();
  const stops = [
    ...currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]:checked'),
  ];
  stops[stops.indexOf(target) + way]?.focus();
}
