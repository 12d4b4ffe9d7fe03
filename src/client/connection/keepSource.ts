import type { InputOf } from '#api/endpoint.ts';
import { keepOriginal, keepSource, largestOriginal, longestSourceText } from '#api/imports.ts';
import type { Receipt, SourceWay } from '#formats/reading/receipt.ts';
import type { ArticleSession } from './ArticleSession.ts';
import { call } from './call.ts';
import { newId } from './newId.ts';

/** What was pasted or dropped, as it was, and what became of it. */
export interface Brought {
  way: Exclude<SourceWay, 'import'>;
  receipt: Receipt;
  /** The words of the original, a line for each of its blocks. */
  text: string;
  original: string;
}

/** Keeps the receipt and the original of a paste with the article, as soon as the text itself is there. Throws the Problem why not. */
export async function keepBrought(session: ArticleSession, { way, receipt, text, original }: Brought): Promise<void> {
  await firstSaved(session);
  const place = { id: session.article, source: newId() };
  await call(keepSource, {
    ...place,
    way,
    // Its lists are nobody's constants in a request.
    receipt: receipt as InputOf<typeof keepSource>['receipt'],
    text: text.replaceAll('\0', '').slice(0, longestSourceText),
  });
  const bytes = new Blob([original]);
  if (bytes.size > largestOriginal) return;
  await call(keepOriginal, place, bytes);
}

/** Resolves at the next moment in which everything typed is committed, however long a connection is away; never where the session ends before. */
function firstSaved(session: ArticleSession): Promise<void> {
  const saved = () => session.store.getState().receipt.kind === 'saved';
  if (saved()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = session.store.subscribe(() => {
      if (!saved()) return;
      end();
      resolve();
    });
  });
}
