import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useState } from 'react';
import { isExpired } from '#api/media.ts';
import { dayAt } from '#ui/shortTime.ts';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { standingQuery } from '../connection/article.queries.ts';
import { pictureQuery } from '../connection/pictureRecords.ts';
import type { Checker } from '../features/checks/Checker.ts';
import { ignoredQuery } from '../features/checks/checks.queries.ts';
import { fetchChecker } from '../features/checks/fetchChecks.ts';

/** So long after the article is there nobody is checked: the first key comes first. In milliseconds. */
const settled = 1_000;

/** Has the open article checked; null until its code is here. */
export function useChecker(session: ArticleSession, editor: RefObject<Editor | null>): Checker | null {
  const queries = useQueryClient();
  const [checker, setChecker] = useState<Checker | null>(null);
  useEffect(() => {
    let made: Checker | null = null;
    let left = false;
    const expiredOf = async (pictures: readonly string[]) => {
      const known = await Promise.all(pictures.map((id) => queries.fetchQuery(pictureQuery(id))));
      const today = dayAt(Date.now());
      return known.flatMap((picture) => (picture && isExpired(picture, today) ? [picture.id] : []));
    };
    const start = async () => {
      const fetched = await fetchChecker();
      if (left) return;
      made = new fetched.Checker(session, () => editor.current, expiredOf);
      setChecker(made);
    };
    // Without its code nothing is checked; the next article tries again.
    const timer = setTimeout(() => void start().catch(() => undefined), settled);
    return () => {
      left = true;
      clearTimeout(timer);
      made?.end();
      setChecker(null);
    };
  }, [session, editor, queries]);
  const { data: ignored } = useQuery({ ...ignoredQuery(session.article), enabled: checker !== null });
  useEffect(() => {
    if (ignored) checker?.setIgnored(ignored);
  }, [checker, ignored]);
  const { data: row } = useQuery(standingQuery(session.article));
  const killed = row?.wire === 'kill';
  const published = row?.published ?? false;
  useEffect(() => checker?.setStanding({ killed, published }), [checker, killed, published]);
  return checker;
}
