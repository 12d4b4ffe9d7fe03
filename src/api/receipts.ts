import * as z from 'zod/mini';
import { countNames } from '#formats/reading/counts.ts';
import { asideKinds, changeKinds, partNames, unreadReasons } from '#formats/reading/reading.ts';
import { storable } from './storable.ts';

const text = (most: number) => z.string().check(z.maxLength(most), storable);
const count = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000_000));
const line = text(10_000);

/** A receipt as a browser hands it in (`formats/reading/receipt.ts`): everything in it is text and numbers, and as much as a request may carry. */
export const receiptOfPaste = z.object({
  addsUp: z.boolean(),
  missingWords: z.array(line).check(z.maxLength(100)),
  source: z.object({ name: text(200), format: text(40), application: text(200) }),
  accounts: z.array(
    z.object({
      count: z.enum(countNames),
      before: count,
      after: count,
      aside: count,
      missing: count,
      surplus: z.optional(count),
    }),
  ),
  taken: z.array(z.object({ part: z.enum(partNames), from: line, text: text(1_000_000) })),
  facts: z.record(z.string().check(z.maxLength(40)), z.union([line, z.array(line)])),
  changed: z.array(z.object({ kind: z.enum(changeKinds), count })),
  setAside: z.array(z.object({ kind: z.enum(asideKinds), text: text(1_000_000), html: text(1_000_000) })),
  unread: z.array(z.object({ reason: z.enum(unreadReasons), text: line })),
});
