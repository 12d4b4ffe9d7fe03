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
  summary: 'The database answers and takes writes',
  right: 'public',
  input: z.object({}),
  output: z.object({ ok: z.boolean() }),
});
