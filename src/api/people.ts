import * as z from 'zod/mini';
import { roles } from '#article/permissions.ts';
import { endpoint } from './endpoint.ts';
import { email, entityId, person, personName } from './session.ts';

const colleague = z.object({ ...person.shape, email: z.string(), disabled: z.boolean() });
export type Colleague = z.output<typeof colleague>;

const link = z.object({ url: z.string() });

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  summary: 'Everybody of the newsroom',
  right: 'people',
  input: z.object({}),
  output: z.object({ people: z.array(colleague) }),
});

export const addPerson = endpoint({
  method: 'POST',
  path: '/api/people',
  summary: 'Invite a colleague; answers with the one-time link to send them',
  right: 'people',
  input: z.object({ name: personName, email, role: z.enum(roles) }),
  output: z.object({ person: colleague, link }),
});

export const changePerson = endpoint({
  method: 'PATCH',
  path: '/api/people/:id',
  summary: 'Change a colleague’s role, or disable the account, which ends its sessions and channels',
  right: 'people',
  input: z.object({ id: entityId, role: z.optional(z.enum(roles)), disabled: z.optional(z.boolean()) }),
  output: colleague,
});

export const linkForPerson = endpoint({
  method: 'POST',
  path: '/api/people/:id/link',
  summary:
    'A new one-time link for a colleague, to sign in or to choose a new password; an invitation before there is one',
  right: 'people',
  input: z.object({ id: entityId, purpose: z.optional(z.enum(['signIn', 'newPassword'])) }),
  output: link,
});
