import type { Editor } from '@tiptap/core';
import { closeHistory, undo } from '@tiptap/pm/history';
import { useId, useState } from 'react';
import { waitingFigures } from '#article/waitingFigures.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../../connection/ArticleSession.ts';
import { bringPicture } from '../../../connection/bringPicture.ts';
import { useDocument } from '../../../connection/useDocument.ts';
import { insertSlice } from '../pasting.ts';
import { FetchPictures } from './FetchPictures.tsx';
import styles from './PasteReceipt.module.css';
import { pieceSlice } from './pieceSlice.ts';
import { ReceiptProblem } from './ReceiptProblem.tsx';
import { ReceiptTables } from './ReceiptTables.tsx';

interface PasteReceiptProps {
  editor: Editor;
  session: ArticleSession;
  receipt: Receipt;
  close(): void;
}

/** A line below the text that says what became of a paste, and all of it when asked. */
export function PasteReceipt({ editor, session, receipt, close }: PasteReceiptProps) {
  const say = useSay();
  const heading = useId();
  const [open, setOpen] = useState(false);
  const waiting = useDocument(session, (doc) =>
    waitingFigures(doc)
      .map(({ block }) => block)
      .join(' '),
  );
  const { addsUp, source, accounts, setAside } = receipt;
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
          {!open && <ReceiptProblem receipt={receipt} />} {summary} {addsUp && say('receipt.addsUp')}{' '}
          {setAside.length > 0 && say('receipt.asideCount', { count: setAside.length })}
        </p>
        <FetchPictures blocks={waiting.split(' ').filter(Boolean)} fetch={(block) => bringPicture(session, block)} />
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
  view.dispatch(closeHistory(insertSlice(view.state.tr, pieceSlice(html))).scrollIntoView());
  view.focus();
}
