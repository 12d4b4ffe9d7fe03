import * as z from 'zod/mini';
import { roles } from '#article/permissions.ts';
import { endpoint } from './endpoint.ts';
import { idForm } from './idForm.ts';
import { oneLine } from './oneLine.ts';

export const email = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(200), oneLine, z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/));
/** One that is chosen. */
export const password = z.string().check(z.minLength(10), z.maxLength(200));
export const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(80), oneLine);
/** An id of the newsroom: of a person, an article, a picture. */
export const entityId = z.string().check(z.regex(idForm));
const token = z.string().check(z.regex(/^[\w-]{20,100}$/));

/** A person as colleagues see them. `colour` is an index into the palette of faces and carets, 0 to 7. */
export const person = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  colour: z.number(),
});
export type Person = z.output<typeof person>;

const me = z.object({ ...person.shape, email: z.string() });
export type Me = z.output<typeof me>;

export const getMe = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and the newsroom’s name',
  right: 'public',
  input: z.object({}),
  output: z.object({
    me: z.nullable(me),
    newsroom: z.string(),
    /** This browser's session is one of somebody who may not come in any more: what it has kept of theirs is to go. */
    shutOut: z.optional(z.boolean()),
  }),
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with e-mail address and password',
  right: 'public',
  input: z.object({ email, password: z.string().check(z.maxLength(200)) }),
  output: me,
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out',
  right: 'signedIn',
  input: z.object({}),
  output: z.object({}),
});

/** What a one-time link is for, asked before it is used, so that opening it (or a mail scanner's look) uses nothing up. */
export const readLink = endpoint({
  method: 'POST',
  path: '/api/session/link',
  summary: 'What a one-time link is for',
  right: 'public',
  input: z.object({ token }),
  output: z.object({
    purpose: z.enum(['owner', 'invitation', 'signIn', 'newPassword']),
    name: z.string(),
    email: z.string(),
  }),
});

/**
 * Uses the link. Name, e-mail address and password are asked of an owner, name and password of an invited person, a password
 * where the link is for a new one, which ends the person's sessions, and nothing of others.
 */
export const useLink = endpoint({
  method: 'POST',
  path: '/api/session/link/use',
  summary: 'Sign in with a one-time link',
  right: 'public',
  input: z.object({
    token,
    name: z.optional(personName),
    email: z.optional(email),
    password: z.optional(password),
  }),
  output: me,
});
