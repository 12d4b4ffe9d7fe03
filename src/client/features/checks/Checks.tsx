import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Finding, Level } from '#lint/finding.ts';
import { levels } from '#lint/finding.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Segments } from '#ui/Segments.tsx';
import { useFocusKept } from '#ui/useFocusKept.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import type { Checker } from './Checker.ts';
import styles from './Checks.module.css';
import { ignoredQuery } from './checks.queries.ts';
import { FindingItem } from './FindingItem.tsx';
import { GrammarButton } from './GrammarButton.tsx';
import { IgnoredList } from './IgnoredList.tsx';
import type { MayDecide } from './mayDecide.ts';
import { QuoteLedger } from './QuoteLedger.tsx';

interface ChecksProps {
  session: ArticleSession;
  checker: Checker;
  may: MayDecide;
  /** Asks for the repair of the whole article to its house style. */
  onRepair(): void;
  /** Makes way for the manuscript where the panel lies over it. */
  onLeave(): void;
}

/** What the checks found in the article, and what is quoted in it. */
export function Checks(props: ChecksProps) {
  return (
    <WithWords topic="checks">
      <WithWords topic="details">
        <ChecksInWords {...props} />
      </WithWords>
    </WithWords>
  );
}

const views = ['findings', 'quotations'] as const;
type View = (typeof views)[number];

function ChecksInWords({ session, checker, may, onRepair, onLeave }: ChecksProps) {
  const say = useSay();
  const [view, setView] = useState<View>('findings');
  const panel = useFocusKept<HTMLElement>();
  const failed = useStore(checker.store, (checks) => checks.failed);
  useEffect(() => {
    checker.setLedger(view === 'quotations');
    return () => checker.setLedger(false);
  }, [checker, view]);
  useEffect(() => () => checker.look(null), [checker]);
  if (failed) return <EmptyState title={say('checks.failed')}>{say('problem.unavailable')}</EmptyState>;
  return (
    <section ref={panel} tabIndex={-1} className={styles.checks} aria-label={say('article.panel.checks')}>
      <div className={styles.bar}>
        <Segments<View>
          label={say('checks.view')}
          value={view}
          options={views.map((name) => ({ value: name, label: say(`checks.view.${name}`) }))}
          onChange={setView}
        />
        {may.write && <Button onClick={onRepair}>{say('repair.open')}</Button>}
      </div>
      {view === 'findings' ? (
        <Findings {...{ session, checker, may, onLeave }} />
      ) : (
        <QuoteLedger checker={checker} may={may} onLeave={onLeave} />
      )}
    </section>
  );
}

/** The findings by how much they matter, in the order of the text. */
function Findings({ session, checker, may, onLeave }: Omit<ChecksProps, 'onRepair'>) {
  const say = useSay();
  const findings = useStore(checker.store, (checks) => checks.findings);
  const { data: ignored } = useQuery(ignoredQuery(session.article));
  if (!findings) return <p className={styles.wait}>{say('checks.running')}</p>;
  const byLevel = levels.toReversed().map((level) => ({ level, found: findings.filter((one) => one.level === level) }));
  const counts = byLevel.flatMap(({ level, found }) =>
    found.length === 0 ? [] : [say(`checks.count.${level}`, { count: found.length })],
  );
  return (
    <>
      <p className={styles.summary} role="status" aria-label={say('checks.summary')}>
        {counts.length === 0 ? say('checks.none') : counts.join(' · ')}
      </p>
      <ReadabilityLine checker={checker} />
      {may.write && <GrammarButton article={session.article} checker={checker} />}
      {byLevel.map(({ level, found }) => (
        <FindingGroup key={level} level={level} findings={found} {...{ session, checker, may, onLeave }} />
      ))}
      {ignored && ignored.length > 0 && <IgnoredList article={session.article} ignored={ignored} may={may} />}
    </>
  );
}

function FindingGroup({
  level,
  findings,
  ...rest
}: Omit<ChecksProps, 'onRepair'> & { level: Level; findings: readonly Finding[] }) {
  const say = useSay();
  const title = useId();
  if (findings.length === 0) return null;
  const seen = new Map<string, number>();
  return (
    <section aria-labelledby={title} className={styles.group}>
      <h2 id={title} data-level={level}>
        {say(`checks.level.${level}`)} <span>{findings.length}</span>
      </h2>
      <ul>
        {findings.map((finding) => {
          // Places move while one types; the same words under the same rule are told apart by their order.
          const words = `${finding.rule} ${finding.block} ${finding.excerpt}`;
          const number = (seen.get(words) ?? 0) + 1;
          seen.set(words, number);
          return <FindingItem key={`${words} ${number}`} finding={finding} {...rest} />;
        })}
      </ul>
    </section>
  );
}

function ReadabilityLine({ checker }: { checker: Checker }) {
  const say = useSay();
  const scores = useStore(checker.store, (checks) => checks.readability);
  if (scores.length === 0) return null;
  return (
    <p className={styles.readability}>
      {say('checks.readability')}{' '}
      {scores.map(({ name, value, grade }) => `${name} ${value} (${say(`checks.grade.${grade}`)})`).join(' · ')}
    </p>
  );
}
