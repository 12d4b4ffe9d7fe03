import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Icon } from '#ui/Icon.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Details.module.css';
import { tagsQuery, topicsQuery } from './details.queries.ts';
import { useCommitOnLeaving } from './useCommitOnLeaving.ts';

interface TagsFieldProps {
  label: string;
  tags: readonly string[];
  most: number;
  check(tag: string): boolean;
  readOnly: boolean;
  lang: string;
  onAdd(tag: string): void;
  onRemove(tag: string): void;
}

/** Suggestions on the screen at a time. */
const shownAtOnce = 8;

/** Tags one behind the other, as they are typed or come from a list or a column. */
const tagsIn = (text: string) =>
  text
    .split(/[,;\t\r\n]/)
    .map((tag) => tag.trim().replace(/\s+/g, ' '))
    .filter((tag) => tag !== '');

/**
 * A list of words with the newsroom's used ones to choose from: a combobox as the ARIA practices have it. Enter or a comma
 * adds what is typed or marked, Backspace takes the last one out, each can be taken out.
 */
export function TagsField({ label, tags, most, check, readOnly, lang, onAdd, onRemove }: TagsFieldProps) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const { data: used = [] } = useQuery({
    ...tagsQuery(draft.trim().slice(0, 60)),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  const { data: topics = [] } = useQuery({
    ...topicsQuery(draft.trim().slice(0, 60), lang),
    enabled: open && draft.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  const full = tags.length >= most;
  const known = draft.trim().length > 1 ? topics.filter((topic) => !used.some(({ tag }) => tag === topic)) : [];
  // The newsroom's own tags come first, and leave room for topics of IPTC, which agencies and archives know as well.
  const suggestions =
    open && !full
      ? [
          ...used
            .slice(0, known.length > 0 ? shownAtOnce - 3 : shownAtOnce)
            .map(({ tag, count }) => ({ tag, note: say('details.tagUsed', { count }) })),
          ...known.map((tag) => ({ tag, note: say('details.topic') })),
        ]
          .filter(({ tag }) => !tags.includes(tag))
          .slice(0, shownAtOnce)
      : [];
  const chosen = suggestions[marked];

  const add = (wanted: readonly string[]) => {
    const fresh = [...new Set(wanted)].filter((tag) => !tags.includes(tag));
    const good = fresh.filter(check).slice(0, most - tags.length);
    for (const tag of good) onAdd(tag);
    // What cannot be one stays to be changed.
    setDraft(fresh.filter((tag) => !good.includes(tag)).join(', '));
    setMarked(-1);
  };
  const addTyped = () => add(tagsIn(draft));
  useCommitOnLeaving(addTyped);
  const bad = tagsIn(draft).some((tag) => !check(tag));
  const remove = (tag: string) => {
    onRemove(tag);
    input.current?.focus();
  };
  const move = (by: 1 | -1) => {
    setOpen(true);
    // One place more than there are suggestions: none of them, what is typed.
    const places = suggestions.length + 1;
    setMarked(((marked + 1 + by + places) % places) - 1);
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = tags.at(-1);
    // One that is chosen is taken as it is: topics have commas in their names.
    if (event.key === 'Enter' || event.key === ',') add(chosen ? [chosen.tag] : tagsIn(draft));
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && (open || draft !== '')) {
      event.stopPropagation();
      if (!open) setDraft('');
      setOpen(false);
      setMarked(-1);
    } else {
      if (event.key === 'Backspace' && draft === '' && last !== undefined) onRemove(last);
      return;
    }
    event.preventDefault();
  };
  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setOpen(false);
    addTyped();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees the focus leave the field and its list
    <div className={styles.tagsField} onBlur={leave}>
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
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={suggestions.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${marked}` : undefined}
          value={draft}
          readOnly={readOnly || full}
          lang={lang}
          aria-invalid={bad || undefined}
          aria-describedby={bad ? `${id}-bad` : undefined}
          autoComplete="off"
          enterKeyHint="done"
          placeholder={readOnly ? '' : say(full ? 'details.tagsFull' : 'details.addTag')}
          onFocus={() => setOpen(!readOnly)}
          onChange={(event) => {
            setDraft(event.target.value);
            setOpen(true);
            setMarked(-1);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            // A field of one line would join the lines of a column into one word.
            if (!/[\r\n]/.test(pasted)) return;
            event.preventDefault();
            setDraft([draft, ...tagsIn(pasted)].filter(Boolean).join(', '));
          }}
          onKeyDown={byKey}
        />
      </div>
      <p id={`${id}-bad`} role="alert" className={styles.badTag}>
        {bad && say('details.bad')}
      </p>
      {/* Always in the page: a combobox has to control something that is there. */}
      <div id={`${id}-list`} role="listbox" aria-label={say('details.usedTags')} className={styles.suggestions}>
        {suggestions.map(({ tag, note }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and says which option is active
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === marked}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add([tag])}
          >
            <span lang={lang}>{tag}</span>
            <span className={styles.used}>{note}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
