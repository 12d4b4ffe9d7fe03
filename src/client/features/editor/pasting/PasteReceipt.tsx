import type { Editor } from '@tiptap/core';
import { closeHistory, undo } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import { useId, useState } from 'react';
import { withoutIds } from '#article/blockIds.ts';
import { parse } from '#article/parse.ts';
import { readHtml } from '#article/readHtml.ts';
import { frontLength } from '#article/schema.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import { insertSlice } from '../pasting.ts';
import styles from './PasteReceipt.module.css';
import { ReceiptTables } from './ReceiptTables.tsx';

interface PasteReceiptProps {
  editor: Editor;
  receipt: Receipt;
  close(): void;
}

/** A line below the text that says what became of a paste, and all of it when asked. */
export function PasteReceipt({ editor, receipt, close }: PasteReceiptProps) {
  const say = useSay();
  const heading = useId();
  const [open, setOpen] = useState(false);
  const { addsUp, missingWords, source, accounts, setAside } = receipt;
  const words = accounts.find(({ count }) => count === 'words')?.after ?? 0;
  const summary = source.application
    ? say('receipt.pastedFrom', { program: source.application, words })
    : say('receipt.pasted', { words });
  const plain = () => {
    undo(editor.state, editor.view.dispatch);
    editor.view.focus();
    close();
  };
  return (
    <section className={styles.receipt} aria-labelledby={heading} data-open={open || undefined}>
      <h2 id={heading} className={styles.title}>
        {say('receipt.region')}
      </h2>
      <div className={styles.line}>
        <p role="status">
          {!addsUp && <strong>{say('receipt.addsNot', { words: missingWords.slice(0, 12).join(' ') || '–' })} </strong>}
          {summary} {addsUp && say('receipt.addsUp')}{' '}
          {setAside.length > 0 && say('receipt.asideCount', { count: setAside.length })}
        </p>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('receipt.open')}
        </Button>
        <Button look="quiet" onClick={plain}>
          {say('receipt.plain')}
        </Button>
        <Button look="quiet" onClick={close}>
          {say('receipt.close')}
        </Button>
      </div>
      {open && <ReceiptTables receipt={receipt} putBack={(html) => putBack(editor, html)} />}
    </section>
  );
}

/** A piece that was set aside, at the caret. */
function putBack({ view }: Editor, html: string): void {
  const blocks = withoutIds(Fragment.from(parse(readHtml(html)).children.slice(frontLength)));
  view.dispatch(closeHistory(insertSlice(view.state.tr, Slice.maxOpen(blocks, false))).scrollIntoView());
  view.focus();
}
