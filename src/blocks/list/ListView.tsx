import { useState } from 'react';
import { useSay } from '#ui/useSay.tsx';
import type { BlockViewProps } from '../blockView.ts';
import { highestStart, list } from './list.ts';
import './ListView.css';

/** What a numbered list begins with, beside it. Enter and Escape go back to the words. */
export function ListView({ attrs, editable, change, write }: BlockViewProps) {
  const say = useSay();
  /** What is being typed, as long as it is no number. */
  const [draft, setDraft] = useState<string | null>(null);
  if (!editable) return null;
  return (
    <label className="list-start">
      {say('block.list.start')}
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={highestStart}
        value={draft ?? String(attrs.start)}
        onChange={({ target: { value } }) => {
          const start = Number(value);
          const is = /^\d+$/.test(value) && list.attrs.start.check(start);
          setDraft(is ? null : value);
          if (is) change({ start });
        }}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          write();
        }}
      />
    </label>
  );
}
