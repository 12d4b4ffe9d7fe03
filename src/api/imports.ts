import * as z from 'zod/mini';
import { readerNames } from '#formats/reading/readable.ts';
import { sourceWays } from '#formats/reading/receipt.ts';
import { articleId } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { picture } from './media.ts';
import { oneLine } from './oneLine.ts';
import { receiptOfPaste } from './receipts.ts';
import { entityId } from './session.ts';

/** The receipt of a reading (`formats/reading/receipt.ts`), as it was told. */
const receipt = z.unknown();

export const importArticle = endpoint({
  method: 'POST',
  path: '/api/articles/import',
  summary: 'Read a file of another program: each article in it becomes one here, with a receipt; the file is kept',
  right: 'create',
  input: z.object({
    name: z.optional(z.string().check(z.maxLength(200), oneLine)),
    /** Found where it is not told. */
    format: z.optional(z.enum(readerNames)),
    /** The one that the articles are for; absent, the main one. */
    publication: z.optional(entityId),
  }),
  output: z.object({
    articles: z.array(
      z.object({
        id: z.string(),
        headline: z.string(),
        receipt,
        /** Figures whose picture lies elsewhere: `fetchPicture` brings it. */
        waiting: z.array(z.object({ block: z.string(), address: z.string() })),
      }),
    ),
  }),
  body: 'bytes',
});

/** What came into an article from elsewhere. */
const source = z.object({
  id: z.string(),
  way: z.enum(sourceWays),
  /** Of the file, or the program that a paste is from; empty where nobody says. */
  name: z.string(),
  format: z.string(),
  /** When, and who brought it: milliseconds since 1970 UTC, and a name. */
  at: z.number(),
  person: z.string(),
  /** Whether the original is kept as it was. */
  original: z.boolean(),
});
export type SourceRow = z.output<typeof source>;

export const listSources = endpoint({
  method: 'GET',
  path: '/api/articles/:id/sources',
  summary: 'What came into an article from elsewhere, by import, paste or drop, the newest first, at most 100',
  right: 'read',
  input: z.object({ id: articleId }),
  output: z.object({ sources: z.array(source) }),
});

export const getSource = endpoint({
  method: 'GET',
  path: '/api/articles/:id/sources/:source',
  summary: 'The receipt of one of them, and the words of its original, a line for each block',
  right: 'read',
  input: z.object({ id: articleId, source: entityId }),
  output: z.object({ ...source.shape, receipt, text: z.string() }),
});

export const getOriginal = endpoint({
  method: 'GET',
  path: '/api/articles/:id/sources/:source/original',
  summary: 'The original as it was: the file, or what was on the clipboard',
  right: 'read',
  input: z.object({ id: articleId, source: entityId }),
  output: z.unknown(),
  answer: 'file',
});

/** Longest words of an original that are handed in, in UTF-16 units: with the receipt they are one request. */
export const longestSourceText = 300_000;

export const keepSource = endpoint({
  method: 'POST',
  path: '/api/articles/:id/sources/:source',
  summary:
    'Keep the receipt of what was pasted or dropped into an article, under an id of one’s own; said again, it changes nothing',
  right: 'write',
  input: z.object({
    id: articleId,
    source: entityId,
    way: z.enum(['paste', 'drop']),
    receipt: receiptOfPaste,
    text: z.string().check(
      z.maxLength(longestSourceText),
      z.refine((text) => !text.includes('\0')),
    ),
  }),
  output: z.object({}),
});

/** Largest original of a paste that is kept, in bytes. */
export const largestOriginal = 5 * 1024 * 1024;

export const keepOriginal = endpoint({
  method: 'POST',
  path: '/api/articles/:id/sources/:source/original',
  summary: 'Keep the original of a source of one’s own, 5 MB at most; it is kept once and never changed',
  right: 'write',
  input: z.object({ id: articleId, source: entityId }),
  output: z.object({}),
  body: 'bytes',
});

export const importInto = endpoint({
  method: 'POST',
  path: '/api/articles/:id/import',
  summary:
    'Read a file for an article that is open: what is in it comes back to be put into the text, file and receipt are kept with the article',
  right: 'write',
  input: z.object({ id: articleId, name: z.optional(z.string().check(z.maxLength(200), oneLine)) }),
  /** Documents as the log has them. */
  output: z.object({ articles: z.array(z.object({ document: z.unknown(), receipt })) }),
  body: 'bytes',
});

export const fetchPicture = endpoint({
  method: 'POST',
  path: '/api/articles/:id/figures/:block/picture',
  summary:
    'Fetch the picture of a figure that only has an address, from the open web only, and store it as an upload is',
  right: 'write',
  input: z.object({ id: articleId, block: entityId }),
  output: picture,
});
