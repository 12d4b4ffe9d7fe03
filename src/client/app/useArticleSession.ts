import { useEffect, useState } from 'react';
import { type DisplacedText, keepDisplaced } from '#api/displaced.ts';
import { ArticleSession } from '../connection/ArticleSession.ts';
import { call } from '../connection/call.ts';
import { newId } from '../connection/newId.ts';
import { useMe } from './useMe.ts';
import { useWorkplace } from './Workplace.tsx';

/** The tab's own memory; a browser that has none to give is one whose tabs do not know themselves after a reload. */
const tabMemory = {
  getItem(key: string): string | null {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key: string, value: string): void {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // Then the session that was touched last is taken.
    }
  },
};

interface OpenSession {
  session: ArticleSession;
  /** Whether the document is here: before, there is nothing to show and nothing to write in. */
  opened: boolean;
}

/** The session of one article, opened with the page and closed with it; null for the moment between. */
export function useArticleSession(article: string): OpenSession | null {
  const { me } = useMe();
  const { channel, journal, pictures } = useWorkplace();
  const [open, setOpen] = useState<OpenSession | null>(null);
  useEffect(() => {
    const { locks } = navigator;
    const unkept = (text: DisplacedText) => void call(keepDisplaced, { id: article, text }).catch(() => undefined);
    const session = ArticleSession.open({
      ...{ article, me, channel, journal, locks, newId, now: Date.now },
      ...{ memory: tabMemory, pictures, unkept },
    });
    let current = true;
    setOpen({ session, opened: false });
    void session.ready.then(() => current && setOpen({ session, opened: true }));
    return () => {
      current = false;
      setOpen(null);
      void session.close();
    };
  }, [article, me, channel, journal, pictures]);
  return open;
}
