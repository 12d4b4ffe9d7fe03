import type { HouseStyle } from '../houseStyle.ts';
import { type Passage, wholeWords } from '../passage.ts';
import { type Change, changed, type RepairKind } from './change.ts';
import { characters } from './characters.ts';
import { Draft } from './Draft.ts';
import { dashes, ellipses, ranges } from './dashes.ts';
import { numbers, prices, times, ungrouped } from './figures.ts';
import { marks } from './marks.ts';
import { namesIn } from './namesWithSs.ts';
import { noBreaks } from './noBreak.ts';
import { isSwissSpelling, sharpS, swissS } from './sharpS.ts';
import { spaces } from './spaces.ts';
import { forbiddenWords, spellings } from './spellings.ts';
import type { Sheet, Stage } from './stage.ts';

interface RepairOptions {
  /** How the text was set before, where it is known: a conversion. */
  source?: HouseStyle | null;
  /** Words that a speaker has signed off: what would change in them is asked. */
  authorised?: readonly string[];
  /** People of the house's register: where the Swiss way of writing is taken back, their names are asked about. */
  names?: readonly string[];
  /** What is looked for, quotation marks and apostrophes besides; everything where it is not said. */
  kinds?: ReadonlySet<RepairKind>;
}

type StageOfKind = readonly [RepairKind, Stage];
const before: readonly StageOfKind[] = [
  ['characters', characters],
  ['spaces', spaces],
];
const after: readonly StageOfKind[] = [
  ['ellipsis', ellipses],
  ['dash', dashes],
  ['range', ranges],
  ['number', numbers],
  ['number', ungrouped],
  ['number', prices],
  ['time', times],
  ['noBreak', noBreaks],
  ['spelling', spellings],
  ['forbidden', forbiddenWords],
];

/** Rounds after which a text is as the house sets it; one is enough but where a change makes room for another. */
const mostRounds = 5;

/**
 * What would bring an article to the house's style, as a list of changes for somebody to look through. Pure; a second
 * repair of what it makes finds nothing to tick. Letters and digits change only by kinds that are named for it.
 */
export function repair(passages: readonly Passage[], style: HouseStyle, options: RepairOptions = {}): Change[] {
  const source = options.source ?? null;
  const drafts = passages.map((passage) => new Draft(authorised(passage, options.authorised ?? [])));
  const isWanted = (kind: RepairKind) => options.kinds?.has(kind) ?? true;
  const lettered: StageOfKind[] = isWanted('sharpS')
    ? [['sharpS', sharpSStage(passages, style, source, options.names ?? [])]]
    : [];
  const run = (stages: readonly StageOfKind[]) => {
    let changes = false;
    for (const [, stage] of stages.filter(([kind]) => isWanted(kind)))
      for (const draft of drafts) changes = draft.apply(stage({ passage: draft.passage, style, source })) || changes;
    return changes;
  };
  for (let round = 0; round < mostRounds; round += 1) {
    const begun = run(before);
    const found = marks(
      drafts.map(({ passage }) => passage),
      style,
      isWanted('quoteEnd'),
    );
    const marked = drafts.map((draft, index) => draft.apply(found[index] ?? [])).includes(true);
    if (!run([...after, ...lettered]) && !begun && !marked) break;
  }
  return drafts.flatMap((draft, index) => draft.changes(index));
}

/** A passage with the changes that are ticked. */
export function repaired({ text }: Passage, changes: readonly Change[]): string {
  return changed(
    text,
    changes.filter(({ ticked }) => ticked),
  );
}

/** ß to ss wherever the house writes none; back only where the text is written the Swiss way. */
function sharpSStage(
  passages: readonly Passage[],
  style: HouseStyle,
  source: HouseStyle | null,
  register: readonly string[],
): Stage {
  const swiss = source ? !source.sharpS : isSwissSpelling(passages, style);
  if (!style.sharpS || !swiss) return swissS;
  const names = namesIn(passages, register);
  return (sheet: Sheet) => sharpS(sheet, names);
}

function authorised(passage: Passage, quotes: readonly string[]): Passage {
  const spans = quotes.flatMap((words) => wholeWords(passage.text, words.trim()));
  if (spans.length === 0) return passage;
  return { ...passage, spans: [...passage.spans, ...spans.map((span) => ({ ...span, kind: 'authorised' as const }))] };
}
