import { useId, useState } from 'react';
import { countCharacters } from '#article/text.ts';
import { judgeLength, limitsOf } from '#language/lengths.ts';
import { Button } from '#ui/Button.tsx';
import { LengthCount } from '#ui/LengthCount.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useHouseStyle } from '../../connection/house.store.ts';
import styles from './Details.module.css';
import { useCommitOnLeaving } from './useCommitOnLeaving.ts';

interface TextFieldOfArticleProps {
  /** By which the house's limits know it. */
  name: string;
  label: string;
  value: string;
  readOnly: boolean;
  check(value: unknown): boolean;
  /** What is typed as the field stores it, e.g. in small letters. */
  clean(value: string): string | number;
  onCommit(value: string | number): void;
  error: string;
  help?: string | undefined;
  numeric: boolean;
  tall: boolean;
  /** What readers get while the field is empty; its length counts then. */
  standIn: string;
  suggestions: readonly string[];
  lang: string;
  /** The one that the article belongs to: its limits are meant. */
  publication: string;
}

interface Draft {
  text: string;
  /** The value that it was begun on. */
  over: string;
}

/**
 * A field with a text. What is typed counts when one leaves it, the panel or the page, or presses Enter; a colleague's
 * value that comes meanwhile is shown, and can be taken instead.
 */
export function TextFieldOfArticle(props: TextFieldOfArticleProps) {
  const { name, label, value, readOnly, check, clean, onCommit, error, help, numeric, tall, standIn, lang } = props;
  const { suggestions, publication } = props;
  const say = useSay();
  const listId = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = draft?.text ?? value;
  const good = check(clean(shown));
  const limits = limitsOf(useHouseStyle(publication, lang), name);
  const counted = shown.trim() === '' ? standIn : shown;
  const count = limits && countCharacters(counted.trim());

  const commit = () => {
    if (draft === null || !good) return;
    if (draft.text !== draft.over) onCommit(clean(draft.text));
    setDraft(null);
  };
  useCommitOnLeaving(commit);
  const note = (help || limits) && (
    <span className={styles.note}>
      <span>{help}</span>
      {limits && count !== null && count > 0 && (
        <LengthCount count={count} to={limits.to} judgement={judgeLength(limits, count)} />
      )}
    </span>
  );
  const control = {
    label,
    value: shown,
    readOnly,
    help: note,
    error: good ? undefined : error,
    lang,
    autoComplete: 'off',
    placeholder: standIn,
    onBlur: commit,
  };
  const byKey = (event: { key: string; preventDefault(): void; stopPropagation(): void }) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
  };
  const change = (text: string) => setDraft({ text, over: draft?.over ?? value });
  return (
    <>
      {tall ? (
        <TextArea {...control} rows={2} onChange={(event) => change(event.target.value)} onKeyDown={byKey} />
      ) : (
        <TextField
          {...control}
          list={suggestions.length > 0 ? listId : undefined}
          inputMode={numeric ? 'numeric' : undefined}
          onChange={(event) => change(event.target.value)}
          onKeyDown={byKey}
        />
      )}
      {draft !== null && value !== draft.over && (
        <p className={styles.meanwhile} role="status">
          <span>{say('details.meanwhile', { value: value === '' ? say('details.empty') : value })}</span>
          {/* Pressing it must not take the focus first: leaving the field would write the draft. */}
          <Button look="quiet" onPointerDown={(event) => event.preventDefault()} onClick={() => setDraft(null)}>
            {say('details.takeTheirs')}
          </Button>
        </p>
      )}
      {suggestions.length > 0 && !tall && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}
