import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Fields } from '#article/fields.ts';
import { type Outgoing, outgoing, releaseOf } from '#formats/outgoing.ts';
import { readerAddress } from '#page/readerAddress.ts';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { articleQuery } from '../../connection/article.queries.ts';
import { collabState } from '../../connection/unconfirmed.ts';
import { useDocument } from '../../connection/useDocument.ts';
import { versionQuery } from '../../connection/versions.queries.ts';

interface OnItsWay {
  /** Null while its version is being fetched, or where it cannot be had. */
  article: Outgoing | null;
  error: Error | null;
  /** It has words that no version has yet. */
  unsaved: boolean;
}

/** The article on its way out, renewed when it changes; or one of its versions, as it stood then. */
export function useOutgoing(session: ArticleSession, version: number | null): OnItsWay {
  const doc = useDocument(session, (document) => document);
  const { data: row } = useQuery(articleQuery(session.article));
  const { data: then, error } = useQuery({
    ...versionQuery(session.article, version ?? 0),
    enabled: version !== null,
  });
  const receipt = useStore(session.store, (view) => view.receipt);
  const unsaved = version === null && session.unsent > 0;
  // The row comes after what is on the screen: of that the session knows the version.
  const shown = collabState(session.state).version;
  const savedAt = receipt.kind === 'saved' && receipt.version === shown ? receipt.at : 0;
  const article = useMemo(() => {
    const now = Date.now();
    const record = {
      id: session.article,
      version: shown,
      createdAt: row?.createdAt ?? now,
      changedAt: Math.max(row?.changedAt ?? now, savedAt),
      ...(row?.publishedAt ? { publishedAt: row.publishedAt } : {}),
      address: readerAddress(location.origin, session.article),
    };
    if (version === null) return outgoing(doc, record);
    const release = releaseOf(doc.attrs as Fields);
    return then ? outgoing(then.doc, { ...record, version, changedAt: then.at, release }) : null;
  }, [doc, row, session, version, then, shown, savedAt]);
  return { article, error: version === null ? null : error, unsaved };
}
