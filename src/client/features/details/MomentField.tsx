import { useState } from 'react';
import { momentOf } from '#article/moment.ts';
import { dayAt } from '#ui/shortTime.ts';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useCommitOnLeaving } from './useCommitOnLeaving.ts';

interface MomentFieldProps {
  label: string;
  /** An instant of UTC, or empty. */
  value: string;
  readOnly: boolean;
  help: string | undefined;
  onCommit(value: string): void;
}

interface Draft {
  text: string;
  /** Some of its parts are there and some are not. */
  partial: boolean;
}

/** A day and time as the clock here tells it; the article has the instant. What is chosen counts when one leaves it or presses Enter. */
export function MomentField({ label, value, readOnly, help, onCommit }: MomentFieldProps) {
  const say = useSay();
  const [draft, setDraft] = useState<Draft | null>(null);
  const commit = () => {
    if (draft === null || draft.partial) return;
    const moment = draft.text === '' ? '' : (momentOf(new Date(draft.text).toISOString()) ?? '');
    if (draft.text !== localTime(value)) onCommit(moment);
    setDraft(null);
  };
  useCommitOnLeaving(commit);
  const zone = say('details.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return (
    <TextField
      type="datetime-local"
      label={label}
      value={draft?.text ?? localTime(value)}
      readOnly={readOnly}
      min="1990-01-01T00:00"
      max="2999-12-31T23:59"
      help={help ? `${help} ${zone}` : zone}
      error={draft?.partial ? say('details.badMoment') : undefined}
      onChange={({ target }) => setDraft({ text: target.value, partial: !target.validity.valid })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          commit();
        }
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
        }
      }}
    />
  );
}

/** As the browser's own field has it: `2026-04-12T10:15`. */
function localTime(moment: string): string {
  if (moment === '') return '';
  const at = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${dayAt(at.getTime())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
