import * as z from 'zod/mini';
import { isListAddress } from '#formats/feeds/isListAddress.ts';
import { articleId, mostTogether, versionText } from './articles.ts';
import { endpoint } from './endpoint.ts';

/** A format by any of its names (`formats/all.ts`). */
const format = z.string().check(z.minLength(1), z.maxLength(40));
const file = z.unknown();

/** Files for readers of articles that they have not had yet: refused, or written without a day of publication. */
const undated = z.optional(z.enum(['refused', 'allowed']));

/** Whether pictures and recordings are named by their addresses, or come along in a package. */
const media = z.optional(z.enum(['reference', 'included']));

export const exportArticle = endpoint({
  method: 'GET',
  path: '/api/articles/:id/export/:format',
  summary: 'An article as a file in a format, of the head or of any version; a zip where its media are included',
  right: 'read',
  input: z.object({ id: articleId, format, version: z.optional(versionText), media, undated }),
  output: file,
  answer: 'file',
});

const address = z.optional(
  z.string().check(
    z.maxLength(2000),
    z.refine(isListAddress),
    z.meta({
      format: 'uri',
      description: 'Where a feed will be found, at https or http; it then names itself by it',
    }),
  ),
);

const idList = z.string().check(z.regex(new RegExp(`^[\\w-]{1,64}(?:,[\\w-]{1,64}){0,${mostTogether - 1}}$`)));

export const exportArticles = endpoint({
  method: 'GET',
  path: '/api/exports/:format',
  summary:
    'Several articles, by their ids with commas between: one list where the format is one (a zip with its media where they are included), else a zip of files',
  right: 'read',
  input: z.object({ format, articles: idList, media, undated, address }),
  output: file,
  answer: 'file',
});
