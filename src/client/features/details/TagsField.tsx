import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { fields } from '#article/fields.ts';
import { Icon } from '#ui/Icon.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Details.module.css';
import { useCommitOnLeaving } from './useCommitOnLeaving.ts';

interface TagsFieldProps {
  label: string;
  tags: readonly string[];
  readOnly: boolean;
  lang: string;
  onAdd(tag: string): void;
  onRemove(tag: string): void;
}

/** A list of words: Enter or a comma adds what is typed, each can be taken out. */
export function TagsField({ label, tags, readOnly, lang, onAdd, onRemove }: TagsFieldProps) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState('');
  const full = tags.length >= fields.tags.most;

  const add = () => {
    const typed = draft.split(',').map((tag) => tag.trim().replace(/\s+/g, ' '));
    for (const tag of typed) if (fields.tags.check(tag) && !tags.includes(tag)) onAdd(tag);
    setDraft('');
  };
  useCommitOnLeaving(add);
  const remove = (tag: string) => {
    onRemove(tag);
    input.current?.focus();
  };
  const byKey = (event: KeyboardEvent) => {
    const last = tags.at(-1);
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && draft === '' && last !== undefined) onRemove(last);
  };
  return (
    <div className={styles.tagsField}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.tagsBox} data-readonly={readOnly || undefined}>
        {tags.length > 0 && (
          <ul>
            {tags.map((tag) => (
              <li key={tag}>
                <span lang={lang}>{tag}</span>
                {!readOnly && (
                  <button type="button" aria-label={say('details.removeTag', { tag })} onClick={() => remove(tag)}>
                    <Icon name="close" />
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        <input
          ref={input}
          id={id}
          value={draft}
          readOnly={readOnly || full}
          lang={lang}
          maxLength={60}
          autoComplete="off"
          enterKeyHint="done"
          placeholder={readOnly ? '' : say('details.addTag')}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={byKey}
          onBlur={add}
        />
      </div>
    </div>
  );
}
