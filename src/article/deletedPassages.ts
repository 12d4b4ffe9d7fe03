import type { Node } from '@tiptap/pm/model';
import { Mapping, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { ownCopy } from '#words/ownCopy.ts';
import type { Writing } from './authorship.ts';
import { differentWords } from './differentWords.ts';

/** A passage that somebody took out: where it stood in the document of `version`, the last one that has it whole. */
export interface DeletedPassage {
  version: number;
  from: number;
  to: number;
  words: string;
  /** Who took it out and when. */
  author: string;
  at: number;
}

interface Range {
  from: number;
  to: number;
}

/** A deletion that may still grow, as one does who keeps a key pressed. */
interface Growing extends DeletedPassage {
  doc: Node;
  /** Where it stood, in the document of now. */
  position: number;
  since: Mapping;
}

/** Deletions by one person next to each other within so long are one; in milliseconds. */
const oneGo = 5 * 60_000;
/** Steps that one deletion may take, so that what it takes in memory has an end. */
const mostSteps = 300;
/** Passages that are kept, the newest. */
const mostPassages = 500;

/** Share of a text that is still there where only words in it were replaced. */
const mostlyKept = 0.5;
/** Signs of a text that is compared word by word; of a longer one all is gone. */
const longestCompared = 20_000;
/** Signs of a passage that has no spaces. */
const shortestPassage = 20;

/** A passage is several words, or a sentence's worth of signs without spaces between: single mistyped words are none. */
const isPassage = (words: string) => words.trim().split(/\s+/).length >= 3 || words.trim().length >= shortestPassage;

/** What was taken out of a document, gathered step by step: letters that went one by one are one passage. */
export class DeletedPassages {
  #passages: DeletedPassage[] = [];
  readonly #growing = new Map<string, Growing>();

  /** Takes a step that was applied to `before` and made the version of `writing`. */
  apply(step: Step, before: Node, writing: Writing): void {
    const map = step.getMap();
    const deletions: Range[] = [];
    map.forEach((from, to) => void (to > from && deletions.push(...goneFrom(before, from, to, step))));
    for (const { from, to } of deletions) this.#take(before, from, to, writing);
    for (const [author, growing] of this.#growing) {
      growing.position = map.map(growing.position);
      growing.since.appendMap(map);
      if (growing.since.maps.length > mostSteps || writing.at - growing.at > oneGo) this.#close(author);
    }
  }

  /** Passages that are not in the document now, the newest first; one that was taken out again and again, once. */
  list(now: Node): DeletedPassage[] {
    const text = wordsIn(now, 0, now.content.size);
    const all = [...this.#passages, ...[...this.#growing.values()].flatMap(settled)]
      .filter(({ words }) => !text.includes(words))
      .sort((one, other) => other.version - one.version);
    const told = new Set<string>();
    return all.filter(({ words }) => !told.has(words) && told.add(words));
  }

  #take(before: Node, from: number, to: number, { author, at, version }: Writing): void {
    const words = wordsIn(before, from, to);
    if (words === '') return;
    if (this.#grow(before, from, to, author, at)) return;
    this.#close(author);
    const since = new Mapping();
    this.#growing.set(author, {
      version: version - 1,
      from,
      to,
      words,
      author,
      at,
      doc: before,
      position: from,
      since,
    });
  }

  /** Joins a deletion to the one before if it is next to it and what went was there before that one, too. */
  #grow(before: Node, from: number, to: number, author: string, at: number): boolean {
    const growing = this.#growing.get(author);
    if (!growing || from > growing.position || to < growing.position || at - growing.at > oneGo) return false;
    const back = growing.since.invert();
    const [start, end] = [back.map(from, -1), back.map(to, 1)];
    const [first, last] = [Math.min(start, growing.from), Math.max(end, growing.to)];
    const words = wordsIn(growing.doc, first, last);
    const expected = wordsIn(before, from, growing.position) + growing.words + wordsIn(before, growing.position, to);
    if (words !== expected) return false;
    Object.assign(growing, { from: first, to: last, words, at });
    return true;
  }

  #close(author: string): void {
    const growing = this.#growing.get(author);
    if (growing) this.#passages.push(...settled(growing));
    this.#growing.delete(author);
    if (this.#passages.length > mostPassages) this.#passages.shift();
  }
}

/**
 * What of a stretch is gone after a step. A text may have been put in place of itself with other words here and there, as
 * where something is replaced throughout: then only those words went.
 */
function goneFrom(before: Node, from: number, to: number, step: Step): Range[] {
  const whole = [{ from, to }];
  const size = to - from;
  if (
    !(step instanceof ReplaceStep) ||
    size < shortestPassage ||
    size > longestCompared ||
    step.slice.size < size * mostlyKept
  )
    return whole;
  const $from = before.resolve(from);
  const { parent, parentOffset } = $from;
  if (!parent.inlineContent || to > $from.end() || step.slice.openStart > 0) return whole;
  const old = parent.cut(parentOffset, parentOffset + size);
  const runs = differentWords(old, parent.copy(step.slice.content), String(before.attrs.language));
  const gone: Range[] = [];
  let at = from;
  for (const { change, before: words } of runs) {
    if (change === 'removed') gone.push({ from: at, to: at + words.size });
    at += words.size;
  }
  const lost = gone.reduce((sum, range) => sum + range.to - range.from, 0);
  return lost <= size * (1 - mostlyKept) ? gone : whole;
}

function settled({ version, from, to, words, author, at }: Growing): DeletedPassage[] {
  return isPassage(words) ? [{ version, from, to, words: ownCopy(words), author, at }] : [];
}

const wordsIn = (doc: Node, from: number, to: number) => (to > from ? doc.textBetween(from, to, '\n', '\n') : '');
