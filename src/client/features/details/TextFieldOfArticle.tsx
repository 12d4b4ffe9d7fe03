import { useId, useState } from 'react';
import { TextField } from '#ui/TextField.tsx';
import { useCommitOnLeaving } from './useCommitOnLeaving.ts';

interface TextFieldOfArticleProps {
  label: string;
  value: string;
  readOnly: boolean;
  check(value: string): boolean;
  /** What is typed as the field stores it, e.g. in small letters. */
  clean(value: string): string;
  onCommit(value: string): void;
  error: string;
  help?: string | undefined;
  suggestions?: readonly string[];
  lang?: string;
}

/** A one-line field. What is typed counts when one leaves it, the panel or the page, or presses Enter; until then a colleague's value waits. */
export function TextFieldOfArticle(props: TextFieldOfArticleProps) {
  const { label, value, readOnly, check, clean, onCommit, error, help, suggestions = [], lang } = props;
  const listId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const good = check(clean(shown));
  const commit = () => {
    if (draft === null || !good) return;
    onCommit(clean(draft));
    setDraft(null);
  };
  useCommitOnLeaving(commit);
  return (
    <>
      <TextField
        label={label}
        value={shown}
        readOnly={readOnly}
        help={help}
        error={good ? undefined : error}
        list={suggestions.length > 0 ? listId : undefined}
        lang={lang}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation();
            setDraft(null);
          }
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}
