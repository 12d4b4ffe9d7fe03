import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Writer } from '#api/history.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Face } from '#ui/Face.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { versionQuery } from '../../connection/versions.queries.ts';
import styles from './History.module.css';
import { authorshipQuery } from './history.queries.ts';
import { moment } from './moment.ts';
import { shares, type WrittenSentence, writtenBy } from './writtenBy.ts';

/** Who wrote which sentence of the article as it is now. */
export function Writers({ session }: { session: ArticleSession }) {
  const say = useSay();
  const { data: told, error, refetch } = useQuery(authorshipQuery(session.article));
  const version = told?.version ?? 0;
  const { data } = useQuery({ ...versionQuery(session.article, version), enabled: told !== undefined });
  const doc = data?.doc;
  const blocks = useMemo(() => (told && doc ? writtenBy(doc, told.runs) : null), [told, doc]);
  const parts = useMemo(() => (told && doc ? shares(doc, told.runs) : []), [told, doc]);
  if (!told || !blocks || !doc)
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
  if (blocks.length === 0) return <EmptyState title={say('history.empty')}>{say('history.empty.writers')}</EmptyState>;
  const people = new Map(told.people.map((person) => [person.id, person]));
  return (
    <div className={styles.writers}>
      <ul className={styles.shares} aria-label={say('history.shares')}>
        {parts.map(([id, share]) => {
          const { name, colour } = people.get(id) ?? { name: id, colour: 0 };
          return (
            <li key={id}>
              <Face name={name} colour={colour} quiet />
              {name} <span>{say('history.share', { percent: Math.round(share * 100) })}</span>
            </li>
          );
        })}
      </ul>
      <div lang={String(doc.attrs.language)}>
        {blocks.map(({ sentences }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one version stay where they are
          <p key={index}>
            {sentences.map((sentence, at) => {
              const before = sentences[at - 1];
              const named = !before || before.people.join() !== sentence.people.join();
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              return <Sentence key={at} sentence={sentence} people={people} named={named} />;
            })}
          </p>
        ))}
      </div>
    </div>
  );
}

interface SentenceProps {
  sentence: WrittenSentence;
  people: ReadonlyMap<string, Writer>;
  /** Whoever wrote it is named before it: another than of the sentence before. */
  named: boolean;
}

function Sentence({ sentence, people, named }: SentenceProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { text, people: ids, at, version } = sentence;
  const names = ids.map((id) => people.get(id)?.name ?? id).join(', ');
  const [first] = ids;
  const colour = (first && people.get(first)?.colour) || 0;
  return (
    <>
      {named && names !== '' && (
        <>
          <span className={styles.writer} style={{ '--here': `var(--face-${colour % 8})` }}>
            {names}
          </span>{' '}
        </>
      )}
      <span
        className={styles.sentence}
        style={{ '--here': `var(--face-${colour % 8})` }}
        title={say('history.writtenBy', { names, time: moment(language, at), version })}
      >
        {named ? text.trimStart() : text}
      </span>
    </>
  );
}
