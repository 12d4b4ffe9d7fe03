import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { password } from './session.ts';

/** Apart from the session's other requests, which every browser fetches before its first screen. */
export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/session/password',
  summary: 'Change one’s own password, which ends one’s other sessions and open links',
  right: 'signedIn',
  input: z.object({ password: z.string().check(z.maxLength(200)), newPassword: password }),
  output: z.object({}),
});
