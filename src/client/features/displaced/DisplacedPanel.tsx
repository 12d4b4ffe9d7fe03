import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type DisplacedOutcome, type DisplacedRecord, settleDisplaced } from '#api/displaced.ts';
import type { Me } from '#api/session.ts';
import { fields } from '#article/fields.ts';
import { Button } from '#ui/Button.tsx';
import { shortTime } from '#ui/shortTime.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { type Say, useLanguage, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { displacedQuery, useDisplaced } from '../../connection/useDisplaced.ts';
import styles from './DisplacedPanel.module.css';

/** Where displaced words come back to. */
export type BackTo = 'caret' | 'place' | 'field';

interface DisplacedPanelProps {
  session: ArticleSession;
  me: Me;
  /** Puts words back into the article; false where it did not take them. */
  onPutBack(text: DisplacedRecord, to: BackTo): boolean;
}

/** Words that did not stay in the text: whose, when, where they stood; to be put back or let go. Nothing is put back unasked. */
export function DisplacedPanel({ session, me, onPutBack }: DisplacedPanelProps) {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const writable = useStore(session.store, (view) => view.writable);
  const { open, settled, error } = useDisplaced(session, me);
  const { article } = session;

  /** Texts that the server is being told about: a second click is not a second time. */
  const asking = useRef(new Set<string>());
  const isHere = (text: DisplacedRecord) => session.store.getState().displaced.some(({ id }) => id === text.id);
  /** Whether it is settled; only the server can say so of what another browser keeps. */
  const settle = async (text: DisplacedRecord, outcome: DisplacedOutcome): Promise<boolean> => {
    if (isHere(text)) session.settleDisplaced(text.id, outcome);
    else {
      try {
        await call(settleDisplaced, { id: article, text: text.id, outcome });
      } catch (failure) {
        show(problemSentence(say, failure));
        void queries.invalidateQueries(displacedQuery(article));
        return false;
      }
    }
    const settledNow = { outcome, settledBy: me.name, settledAt: Date.now() };
    queries.setQueryData(displacedQuery(article).queryKey, (known) =>
      [...(known ?? []), ...(known?.some(({ id }) => id === text.id) ? [] : [text])].map((each) =>
        each.id === text.id ? { ...each, ...settledNow } : each,
      ),
    );
    return true;
  };
  const putBack = async (text: DisplacedRecord, to: BackTo) => {
    if (isHere(text)) {
      if (onPutBack(text, to)) await settle(text, 'putBack');
      return;
    }
    if (asking.current.has(text.id)) return;
    asking.current.add(text.id);
    try {
      // Words that come back and still wait for a decision would soon be there twice.
      if ((await settle(text, 'putBack')) && !onPutBack(text, to)) show(say('displaced.notTaken'));
    } finally {
      asking.current.delete(text.id);
    }
  };
  return (
    <section className={styles.panel} aria-label={say('article.displaced.title')}>
      <p className={styles.lead}>{say('displaced.lead')}</p>
      {error && <p className={styles.lead}>{say('displaced.failed', { reason: problemSentence(say, error) })}</p>}
      <h2>{say('displaced.open')}</h2>
      {open.length === 0 && <p className={styles.lead}>{say('displaced.nothing')}</p>}
      <ul className={styles.texts} aria-label={say('displaced.open')}>
        {open.map((text) => (
          <li key={text.id}>
            <Words text={text} />
            <div className={styles.buttons}>
              {text.field ? (
                <Button disabled={!writable} onClick={() => void putBack(text, 'field')}>
                  {say('displaced.putBackField')}
                </Button>
              ) : (
                <>
                  <Button disabled={!writable} onClick={() => void putBack(text, 'caret')}>
                    {say('displaced.putBack')}
                  </Button>
                  <Button disabled={!writable} onClick={() => void putBack(text, 'place')}>
                    {say('displaced.putBackThere')}
                  </Button>
                </>
              )}
              <Copy words={text.words} />
              <Button look="quiet" onClick={() => void settle(text, 'dismissed')}>
                {say('ui.dismiss')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <>
          <h2>{say('displaced.settled')}</h2>
          <ul className={styles.texts} aria-label={say('displaced.settled')}>
            {settled.map((text) => (
              <li key={text.id} data-settled>
                <Words text={text} />
                <div className={styles.buttons}>
                  <Copy words={text.words} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Words({ text }: { text: DisplacedRecord }) {
  const say = useSay();
  const { language } = useLanguage();
  const time = (at: number) => shortTime(language, at, Date.now(), say('desk.yesterday'));
  const { outcome, settledAt, settledBy = '' } = text;
  return (
    <>
      <blockquote>{text.words}</blockquote>
      <p>
        {text.person.name} · {time(text.at)} · {reasonOf(text, say)}
      </p>
      {text.around && <p>{say('displaced.stood', { words: lastWords(text.around) })}</p>}
      {outcome && settledAt !== undefined && (
        <p>{say(`displaced.outcome.${outcome}`, { name: settledBy, time: time(settledAt) })}</p>
      )}
    </>
  );
}

/** Of what stood before the words so much is enough to know the place, in UTF-16 units. */
const shown = 60;

/** Whole words. */
function lastWords(text: string): string {
  return text.length <= shown ? text : text.slice(-shown).replace(/^\S*\s+/, '');
}

function reasonOf({ reason, by, field }: DisplacedRecord, say: Say): string {
  const named = field ? { field: say(fields[field].label) } : {};
  if (by && (reason === 'rebase' || reason === 'overwritten'))
    return say(`displaced.by.${reason}`, { name: by, ...named });
  return say(`displaced.why.${reason}`, named);
}

function Copy({ words }: { words: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      // The words stand here and can be selected by hand.
      () => setCopied(false),
    );
  return (
    <Button look="quiet" icon={copied ? 'check' : 'copy'} onClick={copy}>
      {say(copied ? 'people.copied' : 'displaced.copy')}
    </Button>
  );
}
