import * as z from 'zod/mini';
import { articleId } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { oneLine } from './oneLine.ts';

const formats = ['docx', 'html', 'markdown', 'ninjs', 'json', 'newsml-g2', 'newsml1', 'nitf', 'text'] as const;

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
    format: z.optional(z.enum(formats)),
  }),
  output: z.object({ articles: z.array(z.object({ id: z.string(), headline: z.string(), receipt })) }),
  body: 'bytes',
});

export const getImport = endpoint({
  method: 'GET',
  path: '/api/articles/:id/import',
  summary: 'What an article was imported from, and its receipt',
  right: 'read',
  input: z.object({ id: articleId }),
  output: z.object({ name: z.string(), format: z.string(), at: z.number(), receipt }),
});

export const getOriginal = endpoint({
  method: 'GET',
  path: '/api/articles/:id/original',
  summary: 'The file that an article was imported from, as it was',
  right: 'read',
  input: z.object({ id: articleId }),
  output: z.unknown(),
  answer: 'file',
});
