import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Me } from '#api/session.ts';
import { startFromWire } from '#api/wire.ts';
import { can } from '#article/permissions.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { newId } from '../../connection/newId.ts';
import { problemSentence } from '../../connection/problemSentence.ts';

/** Starts an article from a message, once however often one presses, and goes there. */
export function useStart(me: Me) {
  const say = useSay();
  const navigate = useNavigate();
  const show = useToasts((toasts) => toasts.show);
  const [busy, setBusy] = useState(false);
  const wanted = useRef(new Map<string, string>());
  const start = async (message: string) => {
    if (busy || !can(me.role, 'create')) return;
    setBusy(true);
    // An answer that was lost has people press again: it is the same article then.
    const article = wanted.current.get(message) ?? newId();
    wanted.current.set(message, article);
    try {
      const { id } = await call(startFromWire, { id: message, article });
      await navigate({ to: '/articles/$id', params: { id } });
    } catch (failure) {
      show(problemSentence(say, failure));
    } finally {
      setBusy(false);
    }
  };
  return { start, busy };
}
