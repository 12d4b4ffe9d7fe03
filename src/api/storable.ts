import * as z from 'zod/mini';

/** A check for text of any kind: PostgreSQL keeps every character but NUL. */
export const storable = z.refine<string>((text) => !text.includes('\0'));
