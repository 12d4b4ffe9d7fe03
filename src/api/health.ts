import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

export const health = endpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'The process answers',
  right: 'public',
  input: z.object({}),
  output: z.object({ ok: z.boolean() }),
});

export const ready = endpoint({
  method: 'GET',
  path: '/api/ready',
  summary: 'The database takes writes, the disk has room, and no batch waits for long; 503 with what failed otherwise',
  right: 'public',
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    checks: z.object({ database: z.boolean(), disk: z.boolean(), log: z.boolean() }),
    /** Those that somebody has open, or had some minutes ago. */
    articlesInMemory: z.number(),
  }),
});
