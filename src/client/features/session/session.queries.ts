import { queryOptions } from '@tanstack/react-query';
import { getMe } from '#api/session.ts';
import { call } from '../../connection/call.ts';

/** Who is signed in, and where. Asked once: signing in and out, and a session that ends, write it. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call(getMe, {}),
  staleTime: Number.POSITIVE_INFINITY,
});
