import type { Receipt } from '#formats/reading/receipt.ts';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './PasteReceipt.module.css';
import { ReceiptProblem } from './ReceiptProblem.tsx';

interface ReceiptTablesProps {
  receipt: Receipt;
  /** Puts a piece that was set aside into the article; absent where there is none to put it into. */
  putBack?: (html: string) => void;
}

/** A receipt in full: whether something is missing, and what was set aside first, for it may be wanted back; then the counts, what changed, what came from where. */
export function ReceiptTables({ receipt, putBack }: ReceiptTablesProps) {
  const say = useSay();
  const { accounts, changed, setAside, unread, taken } = receipt;
  return (
    <div className={styles.whole}>
      {!receipt.addsUp && (
        <p>
          <ReceiptProblem receipt={receipt} />
        </p>
      )}
      {setAside.length > 0 && (
        <>
          <h3>{say('receipt.setAside')}</h3>
          <ul className={styles.pieces}>
            {setAside.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name and never move
              <li key={index}>
                <div>
                  <b>{say(`receipt.kind.${piece.kind}`)}</b>
                  <p>{piece.text}</p>
                </div>
                {putBack && (
                  <Button
                    look="quiet"
                    aria-label={say('receipt.putBackKind', { kind: say(`receipt.kind.${piece.kind}`) })}
                    onClick={() => putBack(piece.html)}
                  >
                    {say('receipt.putBack')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <table>
        <caption>{say('receipt.accounts')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('receipt.what')}</th>
            <th scope="col">{say('receipt.before')}</th>
            <th scope="col">{say('receipt.after')}</th>
            <th scope="col">{say('receipt.aside')}</th>
            <th scope="col">{say('receipt.missing')}</th>
            <th scope="col">{say('receipt.surplus')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ count, before, after, aside, missing, surplus = 0 }) => (
            <tr key={count}>
              <th scope="row">{say(`receipt.count.${count}`)}</th>
              <td>{before}</td>
              <td>{after}</td>
              <td>{aside}</td>
              <td>{missing}</td>
              <td>{surplus}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed.length > 0 && (
        <Lines
          title={say('receipt.changed')}
          lines={changed.map(({ kind, count }) => `${say(`receipt.change.${kind}`)}: ${count}`)}
        />
      )}
      {unread.length > 0 && (
        <Lines
          title={say('receipt.unread')}
          lines={unread.map(({ reason, text }) => `${say(`receipt.unread.${reason}`)}: ${text}`)}
        />
      )}
      {taken.length > 0 && (
        <Lines
          title={say('receipt.taken')}
          lines={taken.map(({ part, text, from }) => `${say(`receipt.part.${part}`)}: ${text} (${from})`)}
        />
      )}
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
