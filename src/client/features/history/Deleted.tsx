import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { DeletedPassageJson } from '#api/history.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { versionQuery } from '../../connection/versions.queries.ts';
import styles from './History.module.css';
import { deletedQuery } from './history.queries.ts';
import { moment } from './moment.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import type { Restoration } from './restoring.ts';

interface DeletedProps {
  session: ArticleSession;
  onLook(version: number): void;
}

/** What was taken out of the article and is not in it now: to look at, and to put back. */
export function Deleted({ session, onLook }: DeletedProps) {
  const say = useSay();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const writable = useStore(session.store, (view) => view.writable);
  const { data: passages, error, refetch } = useQuery(deletedQuery(session.article));
  const [restoring, setRestoring] = useState<Restoration | null>(null);
  const putBack = async ({ version, from, to, words }: DeletedPassageJson) => {
    try {
      const { doc: old } = await queries.fetchQuery(versionQuery(session.article, version));
      setRestoring({ kind: 'passage', old, from, to, words });
    } catch (failure) {
      show(problemSentence(say, failure));
    }
  };
  if (!passages)
    return error ? (
      <EmptyState
        title={say('history.failed')}
        actions={
          <Button icon="refresh" onClick={() => void refetch()}>
            {say('ui.tryAgain')}
          </Button>
        }
      >
        {problemSentence(say, error)}
      </EmptyState>
    ) : (
      <p className={styles.waiting}>{say('history.reading')}</p>
    );
  if (passages.length === 0)
    return <EmptyState title={say('history.noneDeleted')}>{say('history.noneDeleted.text')}</EmptyState>;
  return (
    <>
      <ul className={styles.passages}>
        {passages.map((passage) => {
          const { version, from, words, person, at } = passage;
          return (
            <li key={`${version} ${from}`}>
              <blockquote className={styles.quoted}>{words}</blockquote>
              <p>{say('history.deletedBy', { name: person.name, time: moment(language, at) })}</p>
              <div className={styles.actions}>
                {writable && (
                  <Button icon="undo" onClick={() => void putBack(passage)}>
                    {say('history.putBack')}
                  </Button>
                )}
                <Button look="quiet" icon="eye" onClick={() => onLook(version)}>
                  {say('history.lookAt', { version })}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {restoring && <RestoreDialog session={session} what={restoring} onClose={() => setRestoring(null)} />}
    </>
  );
}
