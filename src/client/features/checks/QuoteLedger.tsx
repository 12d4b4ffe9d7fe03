import { useStore } from 'zustand';
import { blockNamed } from '#blocks/all.ts';
import type { LedgerEntry } from '#lint/ledger.ts';
import type { PullquoteLink } from '#lint/pullquotes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { longDay } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { Say } from '#words/say.ts';
import type { Checker } from './Checker.ts';
import styles from './Checks.module.css';
import type { MayDecide } from './mayDecide.ts';
import { PullquoteDrift } from './PullquoteDrift.tsx';
import { RecordOfQuote } from './RecordOfQuote.tsx';

interface QuoteLedgerProps {
  checker: Checker;
  may: MayDecide;
  onLeave(): void;
}

/** Every quotation of the article: what was said, by whom, where it stands, and where it is used again. */
export function QuoteLedger({ checker, may, onLeave }: QuoteLedgerProps) {
  const say = useSay();
  const quotations = useStore(checker.store, (checks) => checks.quotations);
  if (!quotations) return <p className={styles.wait}>{say('checks.running')}</p>;
  const { entries, pullquotes } = quotations;
  if (entries.length === 0) return <EmptyState title={say('ledger.none')}>{say('ledger.noneText')}</EmptyState>;
  const unnamed = entries.filter(lacksSpeaker).length;
  const goTo = (place: { block: string; from: number; to: number }) => {
    onLeave();
    checker.goTo(place);
  };
  return (
    <>
      <p className={styles.summary} role="status" aria-label={say('ledger.summary')}>
        {say('ledger.count', { count: entries.length })}
        {unnamed > 0 && ` · ${say('ledger.unnamed', { count: unnamed })}`}
      </p>
      <ol className={styles.ledger} aria-label={say('checks.view.quotations')}>
        {entries.map((entry) => (
          <li key={`${entry.block} ${entry.from}`} data-direct={entry.direct || undefined}>
            <Entry entry={entry} onGoTo={goTo} />
            {may.write && <RecordOfQuote entry={entry} checker={checker} />}
            <Link link={pullquotes.find(({ block }) => block === entry.block)} checker={checker} may={may} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Headings repeat what somebody is named for in the text, and a word or two may be said by whom the sentence names. */
function lacksSpeaker({ speaker, statement, kind }: LedgerEntry): boolean {
  return speaker === '' && (statement || kind === 'pullquote') && !isHeading(kind);
}

const isHeading = (kind: string) => ['headline', 'kicker', 'crosshead'].includes(kind);

interface EntryProps {
  entry: LedgerEntry;
  onGoTo(place: { block: string; from: number; to: number }): void;
}

function Entry({ entry, onGoTo }: EntryProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { words, speaker, source, kind, direct, record, elsewhere } = entry;
  return (
    <>
      <button type="button" className={styles.quoted} onClick={() => onGoTo(entry)}>
        {direct ? <q>{words}</q> : <span>{words}</span>}
      </button>
      <dl>
        {(lacksSpeaker(entry) || speaker !== '') && (
          <div data-missing={lacksSpeaker(entry) || undefined}>
            <dt>{say('ledger.speaker')}</dt>
            <dd>{speaker || say('ledger.nobody')}</dd>
          </div>
        )}
        <div>
          <dt>{say('ledger.place')}</dt>
          <dd>
            {placeName(say, kind)}, {say(direct ? 'ledger.direct' : 'ledger.indirect')}
          </dd>
        </div>
        {source !== '' && source !== speaker && (
          <div>
            <dt>{say('ledger.source')}</dt>
            <dd>{source}</dd>
          </div>
        )}
        {record && record.source !== '' && (
          <div>
            <dt>{say('ledger.note')}</dt>
            <dd>{record.source}</dd>
          </div>
        )}
        {record && record.authorisedOn !== '' && (
          <div>
            <dt>{say('ledger.authorised')}</dt>
            <dd>
              {record.authorisedBy} {longDay(language, record.authorisedOn)}
            </dd>
          </div>
        )}
        {elsewhere.length > 0 && (
          <div>
            <dt>{say('ledger.elsewhere')}</dt>
            <dd>
              {elsewhere.map((place) => (
                <button key={`${place.block} ${place.from}`} type="button" onClick={() => onGoTo(place)}>
                  {placeName(say, place.kind)}
                  {!place.same && ` (${say('ledger.otherwise')})`}
                </button>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function placeName(say: Say, kind: string): string {
  const block = blockNamed(kind);
  return block ? say(block.label) : kind;
}

function Link({ link, checker, may }: { link: PullquoteLink | undefined; checker: Checker; may: MayDecide }) {
  const say = useSay();
  if (!link) return null;
  if (link.state === 'same') return <p className={styles.linked}>{say('ledger.linked')}</p>;
  return <PullquoteDrift link={link} checker={checker} may={may} />;
}
