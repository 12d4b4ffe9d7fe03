import { queryOptions } from '@tanstack/react-query';
import type { OutputOf } from '#api/endpoint.ts';
import { Problem } from '#api/problem.ts';
import { getMe } from '#api/session.ts';
import { call } from '../../connection/call.ts';
import { openJournal } from '../../connection/journal.ts';
import { recallSession, rememberSession } from './rememberedSession.ts';

/**
 * Who is signed in, and where. Asked once: signing in and out, and a session that ends, write it. Without a connection
 * it is whoever was here last, so that they can go on writing; the server asks again before it takes anything.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: whoIsHere,
  staleTime: Number.POSITIVE_INFINITY,
});

async function whoIsHere(): Promise<OutputOf<typeof getMe>> {
  try {
    const session = await call(getMe, {});
    if (session.shutOut) await forgetPerson(recallSession()?.me?.id);
    rememberSession(session);
    return session;
  } catch (failure) {
    const known = failure instanceof Problem && failure.code === 'unavailable' ? recallSession() : null;
    if (!known) throw failure;
    return known;
  }
}

/** Nothing stays in this browser of somebody who may not come in any more; open tabs hear of it and write no more. */
async function forgetPerson(id: string | undefined): Promise<void> {
  if (!id) return;
  const journal = openJournal();
  // A browser that keeps nothing has nothing to forget.
  await journal.wipe(id).catch(() => undefined);
  journal.close();
}
