import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { revokeWireKey, type WireKey } from '#api/wire.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { AddKeyDialog } from './AddKeyDialog.tsx';
import { fullTime } from './fullTime.ts';
import styles from './Wire.module.css';
import { keysQuery } from './wire.queries.ts';

/** With what agencies come in: made here, shown once, revoked at any time. */
export function Keys() {
  const say = useSay();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const { data: keys, error, refetch } = useQuery(keysQuery);
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<WireKey | null>(null);
  const revoke = async ({ id }: WireKey) => {
    setRevoking(null);
    try {
      await call(revokeWireKey, { id });
    } catch (failure) {
      show(problemSentence(say, failure));
    } finally {
      await queries.invalidateQueries(keysQuery);
    }
  };
  return (
    <>
      <header className={styles.title}>
        <h1>{say('wire.keys')}</h1>
        <Button look="main" icon="plus" onClick={() => setAdding(true)}>
          {say('wire.keys.add')}
        </Button>
      </header>
      <p className={styles.lead}>{say('wire.keys.text', { address: `${window.location.origin}/api/wire` })}</p>
      {error && !keys && (
        <EmptyState
          title={say('wire.keys.failed')}
          actions={<Button onClick={() => void refetch()}>{say('ui.tryAgain')}</Button>}
        >
          {problemSentence(say, error)}
        </EmptyState>
      )}
      {keys?.length === 0 && <EmptyState title={say('wire.keys.none')}>{say('wire.keys.noneText')}</EmptyState>}
      {keys && keys.length > 0 && (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('wire.agency')}</th>
                <th scope="col">{say('wire.keys.key')}</th>
                <th scope="col">{say('wire.keys.created')}</th>
                <th scope="col">{say('wire.keys.used')}</th>
                <th scope="col">
                  <span className="visually-hidden">{say('wire.keys.revoke')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <tr key={key.id} data-revoked={key.revokedAt !== null || undefined}>
                  <td>{key.agency}</td>
                  <td>
                    <code>{key.start}…</code>
                  </td>
                  <td>{say('wire.keys.by', { time: fullTime(language, key.createdAt), name: key.createdBy })}</td>
                  <td>{key.usedAt === null ? say('wire.keys.never') : fullTime(language, key.usedAt)}</td>
                  <td>
                    {key.revokedAt !== null ? (
                      say('wire.keys.revoked', { time: fullTime(language, key.revokedAt) })
                    ) : (
                      <Button
                        aria-label={say('wire.keys.revokeOf', { start: key.start, agency: key.agency })}
                        onClick={() => setRevoking(key)}
                      >
                        {say('wire.keys.revoke')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {adding && (
        <AddKeyDialog onAdded={() => void queries.invalidateQueries(keysQuery)} onClose={() => setAdding(false)} />
      )}
      {revoking && (
        <Dialog
          title={say('wire.keys.revokeOf', { start: revoking.start, agency: revoking.agency })}
          onClose={() => setRevoking(null)}
        >
          <div className={styles.form}>
            <p>{say('wire.keys.revokeText', { agency: revoking.agency })}</p>
            <div className={styles.buttons}>
              <Button onClick={() => setRevoking(null)}>{say('ui.cancel')}</Button>
              <Button look="danger" onClick={() => void revoke(revoking)}>
                {say('wire.keys.revoke')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
