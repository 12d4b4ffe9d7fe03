import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Me } from '#api/session.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useKeys } from '#ui/useKeys.tsx';
import { useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import { InboxFilters } from './InboxFilters.tsx';
import { Message } from './Message.tsx';
import { MessageRow } from './MessageRow.tsx';
import { useStart } from './useStart.tsx';
import styles from './Wire.module.css';
import { inboxQuery } from './wire.queries.ts';
import type { WireAddress } from './wireAddress.ts';

interface InboxProps {
  me: Me;
  address: WireAddress;
  /** `replace` changes the address without adding to the way back. */
  onAddress(address: WireAddress, replace?: boolean): void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** Ways to the keys and the refused messages, for who may go there. */
  more: ReactNode;
}

/** What agencies have sent, and the one that is read beside it. */
export function Inbox({ me, address, onAddress, searchRef, more }: InboxProps) {
  const say = useSay();
  const now = useMinute();
  const list = useInfiniteQuery({ ...inboxQuery(address), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap(({ messages }) => messages) ?? [], [list.data]);
  const { start, busy } = useStart(me);
  const parts = useRef<HTMLDivElement>(null);
  const { message } = address;

  const go = (by: number) => {
    const at = rows.findIndex(({ id }) => id === message);
    const next = rows[at < 0 ? 0 : at + by];
    if (!next) return;
    onAddress({ ...address, message: next.id }, message !== undefined);
    parts.current?.querySelector<HTMLElement>(`[data-message="${next.id}"]`)?.focus();
  };
  const close = () => {
    if (!message) return;
    onAddress({ ...address, message: undefined });
    parts.current?.querySelector<HTMLElement>(`[data-message="${message}"]`)?.focus();
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    Escape: close,
    '/': () => searchRef.current?.focus(),
    a: () => {
      if (message) void start(message);
    },
  });
  const filtered = Boolean(address.q || address.agency || address.urgency);
  const empty = list.data !== undefined && rows.length === 0;
  return (
    <div className={styles.inbox} data-reading={message !== undefined || undefined} ref={parts}>
      <section className={styles.list} aria-label={say('wire.list')}>
        <div className={styles.head}>
          <InboxFilters
            address={address}
            onAddress={onAddress}
            agencies={list.data?.pages[0]?.agencies ?? []}
            searchRef={searchRef}
          />
          {more}
        </div>
        {list.error && !list.data && (
          <EmptyState
            title={say('wire.failed')}
            actions={
              <Button icon="refresh" onClick={() => void list.refetch()}>
                {say('ui.tryAgain')}
              </Button>
            }
          >
            {problemSentence(say, list.error)}
          </EmptyState>
        )}
        {empty && filtered && (
          <EmptyState
            title={say('wire.nothingFound')}
            actions={<Button onClick={() => onAddress({})}>{say('wire.clear')}</Button>}
          >
            {say('wire.nothingFound.text')}
          </EmptyState>
        )}
        {empty && !filtered && <EmptyState title={say('wire.empty.title')}>{say('wire.empty.text')}</EmptyState>}
        <ol className={styles.rows} aria-busy={list.isPlaceholderData}>
          {rows.map((row) => (
            <MessageRow key={row.id} message={row} address={address} now={now} />
          ))}
        </ol>
        {list.hasNextPage && (
          <div className={styles.older}>
            <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {say('wire.older')}
            </Button>
          </div>
        )}
      </section>
      <section className={styles.reading} aria-label={say('wire.message')}>
        {message ? (
          <Message
            key={message}
            id={message}
            address={address}
            me={me}
            busy={busy}
            onStart={() => void start(message)}
            onClose={close}
          />
        ) : (
          rows.length > 0 && <EmptyState title={say('wire.choose')}>{say('wire.choose.text')}</EmptyState>
        )}
      </section>
    </div>
  );
}

/** Now, renewed every minute. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
