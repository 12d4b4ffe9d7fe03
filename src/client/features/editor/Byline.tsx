import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type Credit, fields } from '#article/fields.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { changeCredit, setField, setItem } from '../../connection/changeField.ts';
import { newId } from '../../connection/newId.ts';
import { useDocument } from '../../connection/useDocument.ts';
import { useWantedField, wantField } from '../../connection/wantedField.store.ts';

/** Byline and dateline, edited where the reader will see them. Each change is a step of the article; undo leaves them alone. */
export function Byline({ session }: { session: ArticleSession }) {
  const say = useSay();
  const credits = useDocument(session, (doc) => doc.attrs.byline as readonly Credit[]);
  const dateline = useDocument(session, (doc) => doc.attrs.dateline as string);
  const writable = useStore(session.store, (view) => view.writable);

  const added = useRef('');
  const adding = useRef<HTMLSpanElement>(null);
  const add = (kind: Credit['kind']) => {
    const key = newId();
    added.current = key;
    setItem(session, 'byline', key, { key, kind, name: '', role: '', join: '' });
  };
  const box = useRef<HTMLFieldSetElement>(null);
  const wanted = useWantedField(({ field }) => (field === 'byline' || field === 'dateline' ? field : null));
  useEffect(() => {
    if (!wanted) return;
    box.current?.querySelector<HTMLElement>(wanted === 'dateline' ? 'input.dateline' : 'input, button')?.focus();
    wantField(null);
  }, [wanted]);
  if (!writable && credits.length === 0 && dateline === '') return null;
  return (
    <fieldset ref={box} className="byline-fields" disabled={!writable} aria-label={say('field.byline')}>
      {credits.map((credit, index) => (
        <CreditFields
          key={credit.key}
          credit={credit}
          first={index === 0}
          writable={writable}
          focused={credit.key === added.current}
          onChange={(part) => changeCredit(session, credit.key, part)}
          onRemove={() => setItem(session, 'byline', credit.key, null)}
          onEscape={() => adding.current?.querySelector('button')?.focus()}
        />
      ))}
      {writable && (
        <span className="byline-add" ref={adding}>
          <Button look="quiet" icon="plus" onClick={() => add('person')}>
            {say('editor.addPerson')}
          </Button>
          <Button look="quiet" icon="plus" onClick={() => add('agency')}>
            {say('editor.addAgency')}
          </Button>
        </span>
      )}
      {(writable || dateline !== '') && (
        <input
          className="dateline"
          value={dateline}
          aria-label={say('field.dateline')}
          placeholder={say('field.dateline')}
          maxLength={80}
          onChange={(event) => {
            const { value } = event.target;
            if (fields.dateline.check(value)) setField(session, 'dateline', value);
          }}
          onBlur={() => writable && setField(session, 'dateline', dateline.trim())}
        />
      )}
    </fieldset>
  );
}

interface CreditFieldsProps {
  credit: Credit;
  first: boolean;
  writable: boolean;
  /** Just added here: the name is what one writes next. */
  focused: boolean;
  onChange(part: Partial<Credit>): void;
  onRemove(): void;
  /** Where the focus goes from a credit that was given up. */
  onEscape(): void;
}

/** One credit. Who may only read sees what is written, and neither empty fields nor the way to take it out. */
function CreditFields({ credit, first, writable, focused, onChange, onRemove, onEscape }: CreditFieldsProps) {
  const say = useSay();
  const field = (name: 'join' | 'name' | 'role', label: string) =>
    (writable || credit[name] !== '') && (
      <input
        className={`credit-${name}`}
        value={credit[name]}
        aria-label={label}
        placeholder={label}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed asks for this name
        autoFocus={focused && name === 'name'}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    );
  // What someone wrote into the other fields is not taken away with the missing name.
  const given = [credit.name, credit.role, credit.join].some((text) => text.trim() !== '');
  const leave = ({ currentTarget, relatedTarget, target }: FocusEvent<HTMLElement>) => {
    // Another window took the focus: the name may be there.
    if (document.activeElement === target || currentTarget.contains(relatedTarget)) return;
    if (writable && !given) onRemove();
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || given || !writable) return;
    onRemove();
    onEscape();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what its fields do
    <span className="credit" data-kind={credit.kind} onBlur={leave} onKeyDown={giveUp}>
      {!first && field('join', say('editor.creditJoin'))}
      {field('name', say(credit.kind === 'agency' ? 'editor.agency' : 'editor.creditName'))}
      {credit.kind === 'person' && field('role', say('editor.creditRole'))}
      {writable && (
        <IconButton
          icon="close"
          label={say('editor.removeCredit', { name: credit.name || say(`editor.${credit.kind}`) })}
          onClick={onRemove}
        />
      )}
    </span>
  );
}
