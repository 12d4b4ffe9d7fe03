import * as z from 'zod/mini';
import { articleId, mostTogether, versionText } from './articles.ts';
import { endpoint } from './endpoint.ts';

/** A format by any of its names (`formats/all.ts`). */
const format = z.string().check(z.minLength(1), z.maxLength(40));
const file = z.unknown();

/** Whether pictures and recordings are named by their addresses, or come along in a package. */
const media = z.optional(z.enum(['reference', 'included']));

export const exportArticle = endpoint({
  method: 'GET',
  path: '/api/articles/:id/export/:format',
  summary: 'An article as a file in a format, of the head or of any version; a zip where its media are included',
  right: 'read',
  input: z.object({ id: articleId, format, version: z.optional(versionText), media }),
  output: file,
  answer: 'file',
});

const idList = z.string().check(z.regex(new RegExp(`^[\\w-]{1,64}(?:,[\\w-]{1,64}){0,${mostTogether - 1}}$`)));

export const exportArticles = endpoint({
  method: 'GET',
  path: '/api/exports/:format',
  summary: 'Several articles, by their ids with commas between: one list where the format is one, else a zip of files',
  right: 'read',
  input: z.object({ format, articles: idList, media }),
  output: file,
  answer: 'file',
});
