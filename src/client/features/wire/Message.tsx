import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Me } from '#api/session.ts';
import type { WireRow } from '#api/wire.ts';
import { articleTree } from '#article/html.ts';
import { readDocument } from '#article/newArticle.ts';
import { can } from '#article/permissions.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import { Tree } from '../../connection/Tree.tsx';
import { fullTime } from './fullTime.ts';
import { Marks } from './Marks.tsx';
import styles from './Wire.module.css';
import { messageQuery } from './wire.queries.ts';
import type { WireAddress } from './wireAddress.ts';

interface MessageProps {
  id: string;
  address: WireAddress;
  me: Me;
  /** An article is being started. */
  busy: boolean;
  onStart(): void;
  onClose(): void;
}

/** A message to be read: what became of it first, then its text, the others of its story, and the articles made of it. */
export function Message({ id, address, me, busy, onStart, onClose }: MessageProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { data, error } = useQuery(messageQuery(id));
  const tree = useMemo(() => (data?.document ? articleTree(readDocument(data.document)) : null), [data]);
  if (error && !data) return <EmptyState title={say('wire.failed')}>{problemSentence(say, error)}</EmptyState>;
  if (!data) return null;
  const { message, story, articles, note } = data;
  const latest = story[0];
  const killed = latest?.kind === 'kill';
  const embargoed = message.embargoedUntil !== null;
  return (
    <>
      <header className={styles.about}>
        <span className={styles.back}>
          <IconButton icon="back" label={say('wire.back')} onClick={onClose} />
        </span>
        <p className={styles.line}>
          <span className={styles.agency}>{message.agency}</span>
          <time dateTime={new Date(message.received).toISOString()}>{fullTime(language, message.received)}</time>
          <Marks message={message} />
        </p>
        <div className={styles.actions}>
          {!message.hidden && (
            <a className={buttonClass('quiet')} href={`/api/wire/${id}/original`} download>
              <Icon name="download" />
              {say('wire.original')}
            </a>
          )}
          {can(me.role, 'create') && !message.hidden && !killed && (
            <Button look="main" icon="plus" aria-keyshortcuts="a" disabled={busy} onClick={onStart}>
              {say('wire.start')}
            </Button>
          )}
        </div>
      </header>
      {killed && <Notice tone="stop">{say('wire.takenBack')}</Notice>}
      {!killed && latest && latest.id !== id && (
        <Notice
          tone="warn"
          actions={
            <Link to="/wire" search={{ ...address, message: latest.id }} className={buttonClass('line')}>
              {say('wire.showLatest')}
            </Link>
          }
        >
          {say('wire.overtaken')}
        </Notice>
      )}
      {message.hidden && <Notice tone="plain">{say('wire.hidden')}</Notice>}
      {embargoed && !message.hidden && !killed && <Notice tone="warn">{say('wire.startEmbargoed')}</Notice>}
      {note && (
        <p className={styles.note}>
          <b>{say('wire.note')}:</b> {note}
        </p>
      )}
      {tree && (
        <article className={`article ${styles.text}`} lang={message.language}>
          <Tree tree={tree} said={{}} />
        </article>
      )}
      <footer className={styles.foot}>
        {articles.length > 0 && (
          <section>
            <h2>{say('wire.articles')}</h2>
            <ul>
              {articles.map((article) => (
                <li key={article.id}>
                  <Link to="/articles/$id" params={{ id: article.id }}>
                    {article.headline || say('desk.untitled')}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        {story.length > 1 && <Story story={story} current={id} address={address} />}
        {message.guid && (
          <p className={styles.guid}>
            {message.guid}
            {message.version && ` · ${message.version}`}
          </p>
        )}
      </footer>
    </>
  );
}

function Story({ story, current, address }: { story: readonly WireRow[]; current: string; address: WireAddress }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section>
      <h2>{say('wire.story')}</h2>
      <ul>
        {story.map((row) => (
          <li key={row.id}>
            <time dateTime={new Date(row.received).toISOString()}>{fullTime(language, row.received)}</time>{' '}
            <span className={styles.mark} data-kind={row.kind}>
              {say(`wire.kind.${row.kind}`)}
            </span>{' '}
            <Link
              to="/wire"
              search={{ ...address, message: row.id }}
              aria-current={row.id === current ? 'true' : undefined}
            >
              {row.headline || say('wire.untitled')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
