import * as z from 'zod/mini';
import { ignoreScopes, rememberedExcerpt } from '#lint/ignored.ts';
import { endpoint } from './endpoint.ts';
import { oneLine } from './oneLine.ts';
import { entityId } from './session.ts';
import { storable } from './storable.ts';

const words = {
  scope: z.enum(ignoreScopes),
  rule: z.string().check(z.regex(/^[a-zA-Z]{1,60}$/)),
  block: z.string().check(z.regex(/^[\w-]{0,40}$/)),
  excerpt: z.string().check(z.maxLength(rememberedExcerpt), storable),
};
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(300), oneLine);

/** A finding that somebody has let pass, with the reason, and who it was. */
const ignoredFinding = z.object({ id: z.string(), ...words, reason: z.string(), by: z.string(), at: z.number() });
export type IgnoredFinding = z.output<typeof ignoredFinding>;

export const listIgnored = endpoint({
  method: 'GET',
  path: '/api/articles/:id/ignored',
  summary: 'The findings that are ignored in an article: at a place, in the article, in the house',
  right: 'read',
  input: z.object({ id: entityId }),
  output: z.object({ ignored: z.array(ignoredFinding) }),
});

export const ignoreFinding = endpoint({
  method: 'POST',
  path: '/api/articles/:id/ignored',
  summary: 'Let a finding pass, with a reason. For the whole house, and what stops publication, only the desk may',
  right: 'write',
  input: z.object({ id: entityId, ...words, reason }),
  output: ignoredFinding,
});

export const heedFinding = endpoint({
  method: 'DELETE',
  path: '/api/articles/:id/ignored/:ignored',
  summary: 'Have a finding told again that was ignored',
  right: 'write',
  input: z.object({ id: entityId, ignored: entityId }),
  output: z.object({}),
});

/** Places that a grammar server remarks on; `from` and `to` count UTF-16 units in the text of the block. */
const remark = z.object({
  block: z.string(),
  from: z.number(),
  to: z.number(),
  excerpt: z.string(),
  /** In the article's language, as the server says it. */
  says: z.string(),
  replacements: z.array(z.string()),
  level: z.enum(['hint', 'warn']),
});
export type GrammarFinding = z.output<typeof remark>;

export const checkGrammar = endpoint({
  method: 'POST',
  path: '/api/articles/:id/grammar',
  summary: 'Have the article as it stands looked through by the house’s LanguageTool server, if it has one',
  right: 'write',
  input: z.object({ id: entityId }),
  output: z.object({ found: z.array(remark) }),
});
