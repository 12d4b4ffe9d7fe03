import { lostOf, type Receipt } from '#formats/reading/receipt.ts';
import { useSay } from '#ui/useSay.tsx';

/** Words that are named where some are missing. */
const most = 12;

/** Says that something of the source is nowhere, and what: its words, or how many of what. Nothing where the receipt adds up. */
export function ReceiptProblem({ receipt }: { receipt: Receipt }) {
  const say = useSay();
  if (receipt.addsUp) return null;
  const counts = lostOf(receipt).map(({ count, number }) => `${say(`receipt.count.${count}`)} ${number}`);
  const words = receipt.missingWords.slice(0, most).join(' ') || counts.join(' · ') || '–';
  return <strong>{say('receipt.addsNot', { words })}</strong>;
}
