import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { fields, isProse } from '#article/fields.ts';
import type { Finding, Fix } from '#lint/finding.ts';
import type { IgnoreScope } from '#lint/ignored.ts';
import { announce } from '#ui/Announcer.tsx';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import type { Checker } from './Checker.ts';
import styles from './Checks.module.css';
import { IgnoreForm } from './IgnoreForm.tsx';
import type { MayDecide } from './mayDecide.ts';

interface FindingItemProps {
  finding: Finding;
  session: ArticleSession;
  checker: Checker;
  may: MayDecide;
  onLeave(): void;
}

/** Longest part of the found words that is shown, in characters. */
const shown = 90;

/** One finding: its words and what is said about them; opened, why it is, what would mend it, and how to let it pass. */
export function FindingItem({ finding, session, checker, may, onLeave }: FindingItemProps) {
  const say = useSay();
  const body = useId();
  const open = useStore(checker.store, ({ current }) => current === finding);
  const { rule, level, message } = finding;
  return (
    <li className={styles.finding} data-level={level} data-open={open || undefined}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => checker.look(open ? null : finding)}
      >
        <span className={styles.says}>{say(message.word, message.params)}</span>
        <Excerpt finding={finding} checker={checker} />
        <span className={styles.rule}>
          {isProse(finding.block) && `${say(fields[finding.block].label)} · `}
          {say(`check.${rule}` as Word)}
        </span>
      </button>
      {open && (
        <div id={body} className={styles.body}>
          <Body finding={finding} session={session} checker={checker} may={may} onLeave={onLeave} />
        </div>
      )}
    </li>
  );
}

/** Words shorter than this are shown with those around them. */
const telling = 8;

function Excerpt({ finding, checker }: { finding: Finding; checker: Checker }) {
  const { excerpt, from, to } = finding;
  if (from === to) return null;
  if (excerpt.trim().length >= telling) return <q className={styles.excerpt}>{shortened(excerpt)}</q>;
  const { before, after } = checker.around(finding);
  return (
    <q className={styles.excerpt}>
      {before}
      <mark>{excerpt}</mark>
      {after}
    </q>
  );
}

function shortened(excerpt: string): string {
  const words = excerpt.replace(/\s+/g, ' ').trim();
  return words.length > shown ? `${words.slice(0, shown).trimEnd()} …` : words;
}

function Body({ finding, session, checker, may, onLeave }: FindingItemProps) {
  const say = useSay();
  const [ignoring, setIgnoring] = useState(false);
  const why = `check.${finding.rule}.why` as Word;
  const source = `check.${finding.rule}.source` as Word;
  const scopes: readonly IgnoreScope[] = may.house
    ? ['place', 'article', 'house']
    : may.write && finding.level !== 'stop'
      ? ['place', 'article']
      : [];
  const apply = (fix: Fix) => {
    const done = checker.apply(fix.edits);
    announce(say(done ? 'checks.mended' : 'checks.changed'));
  };
  return (
    <>
      <p className={styles.why}>
        {say(why)}
        <cite>{say(source)}</cite>
      </p>
      {ignoring ? (
        <IgnoreForm finding={finding} scopes={scopes} article={session.article} onDone={() => setIgnoring(false)} />
      ) : (
        <div className={styles.actions}>
          {may.write &&
            finding.fixes.map((fix) => (
              <Button key={JSON.stringify(fix.label)} icon="check" onClick={() => apply(fix)}>
                {say(fix.label.word, fix.label.params)}
              </Button>
            ))}
          <Button
            look="quiet"
            onClick={() => {
              onLeave();
              checker.goTo(finding);
            }}
          >
            {say('checks.goTo')}
          </Button>
          {scopes.length > 0 && (
            <Button look="quiet" onClick={() => setIgnoring(true)}>
              {say('checks.ignore')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
