import { Fragment, type Node } from '@tiptap/pm/model';
import { diffArrays } from 'diff';

/**
 * A run of a text block in two versions. `before` and `after` are its content in each: equal when `same`, the same words
 * with other marks when `marked`, and empty on the side that does not have it.
 */
export interface WordRun {
  change: 'same' | 'added' | 'removed' | 'marked';
  before: Fragment;
  after: Fragment;
}

interface Token {
  text: string;
  from: number;
  to: number;
}

/** Words to compare before a block counts as written anew: beyond it the way between them says nothing to anybody. */
const mostEdits = 4_000;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** The words, spaces and signs of a text block, by places in its content. A leaf is a token of its own. */
function tokensOf(block: Node, language: string): Token[] {
  const text = block.textBetween(
    0,
    block.content.size,
    undefined,
    (leaf) => leaf.type.spec.leafText?.(leaf) ?? '\ufffc',
  );
  return Array.from(segmenter(language).segment(text), ({ segment, index }) => ({
    text: segment,
    from: index,
    to: index + segment.length,
  }));
}

interface Hunk {
  same: boolean;
  before: readonly Token[];
  after: readonly Token[];
}

/**
 * How the words of one text block became those of another, in reading order. The runs' `before` together are the one's
 * content, their `after` the other's. `language` is the article's, a BCP 47 tag.
 */
export function differentWords(before: Node, after: Node, language: string): WordRun[] {
  if (before.content.eq(after.content))
    return before.childCount === 0 ? [] : [{ change: 'same', before: before.content, after: after.content }];
  const hunks = gathered(compared(tokensOf(before, language), tokensOf(after, language)));
  return hunks.flatMap((hunk) => (hunk.same ? sameRuns(before, after, hunk) : changedRuns(before, after, hunk)));
}

function compared(before: readonly Token[], after: readonly Token[]): Hunk[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (one, other) => one.text === other.text,
    maxEditLength: mostEdits,
  });
  if (!changes) return [{ same: false, before, after }];
  let [at, there] = [0, 0];
  return changes.map(({ added, removed, count }) => {
    const hunk = {
      same: !added && !removed,
      before: added ? [] : before.slice(at, at + count),
      after: removed ? [] : after.slice(there, there + count),
    };
    at += hunk.before.length;
    there += hunk.after.length;
    return hunk;
  });
}

const hasWord = (tokens: readonly Token[]) => tokens.some(({ text }) => /[\p{L}\p{N}\ufffc]/u.test(text));

/**
 * Neighbouring changes as one, and also those with nothing but spaces and signs between them: three words in a row that
 * became three others are read as one change.
 */
function gathered(hunks: readonly Hunk[]): Hunk[] {
  const found: Hunk[] = [];
  hunks.forEach((hunk, index) => {
    const last = found.at(-1);
    const between = hunk.same && !hasWord(hunk.before) && index > 0 && index < hunks.length - 1;
    const joins =
      last && (last.same ? hunk.same : !hunk.same || (between && replaces(last) && replacesSoon(hunks, index)));
    if (last && joins)
      found[found.length - 1] = {
        same: last.same,
        before: [...last.before, ...hunk.before],
        after: [...last.after, ...hunk.after],
      };
    else found.push(hunk);
  });
  return found;
}

const replaces = ({ before, after }: Hunk) => before.length > 0 && after.length > 0;

/** Whether what follows a place is a replacement too, rather than only more or fewer words. */
function replacesSoon(hunks: readonly Hunk[], index: number): boolean {
  const [one, other] = [hunks[index + 1], hunks[index + 2]];
  return Boolean(one && other && !one.same && !other.same);
}

const cut = (block: Node, tokens: readonly Token[]) =>
  tokens.length === 0 ? Fragment.empty : block.content.cut(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0);

function changedRuns(before: Node, after: Node, hunk: Hunk): WordRun[] {
  const removed = cut(before, hunk.before);
  const added = cut(after, hunk.after);
  return [
    ...(removed.size > 0 ? [{ change: 'removed', before: removed, after: Fragment.empty } as const] : []),
    ...(added.size > 0 ? [{ change: 'added', before: Fragment.empty, after: added } as const] : []),
  ];
}

/** The words are the same; where their marks are not, they are runs of their own. */
function sameRuns(before: Node, after: Node, hunk: Hunk): WordRun[] {
  const runs: { marked: boolean; before: Token[]; after: Token[] }[] = [];
  hunk.before.forEach((token, index) => {
    const other = hunk.after[index];
    if (!other) return;
    const marked = !cut(before, [token]).eq(cut(after, [other]));
    const last = runs.at(-1);
    if (last?.marked === marked) {
      last.before.push(token);
      last.after.push(other);
    } else runs.push({ marked, before: [token], after: [other] });
  });
  return runs.map((run) => ({
    change: run.marked ? 'marked' : 'same',
    before: cut(before, run.before),
    after: cut(after, run.after),
  }));
}
