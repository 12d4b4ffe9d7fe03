import { type FormEvent, useState } from 'react';
import type { QuoteRecord } from '#lint/copy.ts';
import type { LedgerEntry } from '#lint/ledger.ts';
import { announce } from '#ui/Announcer.tsx';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { Checker } from './Checker.ts';
import styles from './Checks.module.css';

interface RecordOfQuoteProps {
  entry: LedgerEntry;
  checker: Checker;
}

/** Where the newsroom has a quotation from, and who signed it off: kept with the words, wherever they go in the article. */
export function RecordOfQuote({ entry, checker }: RecordOfQuoteProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [record, setRecord] = useState<QuoteRecord | null>(null);
  const [half, setHalf] = useState(false);
  const begun = entry.record ?? { source: '', authorisedBy: '', authorisedOn: '' };
  const shown = record ?? begun;
  const close = () => {
    setOpen(false);
    setRecord(null);
    setHalf(false);
  };
  const note = (to: QuoteRecord | null) => {
    if (!checker.record(entry, to)) announce(say('checks.changed'));
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const source = shown.source.trim();
    const authorisedBy = shown.authorisedBy.trim();
    const missing = (authorisedBy === '') !== (shown.authorisedOn === '');
    setHalf(missing);
    if (missing) return;
    note(source === '' && authorisedBy === '' ? null : { source, authorisedBy, authorisedOn: shown.authorisedOn });
  };
  if (!open)
    return (
      <Button look="quiet" aria-expanded={false} onClick={() => setOpen(true)}>
        {say('ledger.record')}
      </Button>
    );
  return (
    <form className={styles.ignore} aria-label={say('ledger.record')} onSubmit={submit} noValidate>
      <TextField
        label={say('ledger.note')}
        help={say('ledger.recordNote')}
        value={shown.source}
        maxLength={300}
        // The form opens where somebody has just asked for it.
        autoFocus
        onChange={(event) => setRecord({ ...shown, source: event.target.value })}
      />
      <TextField
        label={say('ledger.authorisedBy')}
        value={shown.authorisedBy}
        placeholder={entry.speaker}
        maxLength={120}
        onChange={(event) => setRecord({ ...shown, authorisedBy: event.target.value })}
      />
      <TextField
        label={say('ledger.authorisedOn')}
        type="date"
        value={shown.authorisedOn}
        error={half ? say('ledger.authorisedHalf') : undefined}
        onChange={(event) => setRecord({ ...shown, authorisedOn: event.target.value })}
      />
      <div className={styles.actions}>
        <Button type="submit">{say('ledger.recordSave')}</Button>
        {entry.record && (
          <Button look="quiet" onClick={() => note(null)}>
            {say('ledger.recordRemove')}
          </Button>
        )}
        <Button look="quiet" onClick={close}>
          {say('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
