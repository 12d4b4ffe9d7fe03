import type { Passage, Span } from '../passage.ts';
import type { Change, Choice, Edit } from './change.ts';

interface Done extends Choice {
  kind: Edit['kind'];
}

/** So many edits of a stage are made in a passage: what has more is nobody's prose. */
const mostEdits = 2_000;

/**
 * A passage under repair: each stage sees the text as the stages before it left it, and in the end every change is told
 * in offsets of the text that was there first. Edits of what was edited before become one change.
 */
export class Draft {
  readonly #original: string;
  #done: Done[] = [];
  readonly #asked: (Done & { choices: readonly Choice[] })[] = [];
  passage: Passage;

  constructor(passage: Passage) {
    this.passage = passage;
    this.#original = passage.text;
  }

  /** Makes the edits of one stage; those that are only asked about are kept for the list. Says whether anything was changed. */
  apply(edits: readonly Edit[]): boolean {
    const authorised = this.passage.spans.filter(({ kind }) => kind === 'authorised');
    const needsAsking = (edit: Edit) =>
      edit.asked || authorised.some(({ from, to }) => from < edit.to && edit.from < to);
    for (const edit of edits) if (needsAsking(edit)) this.#ask(edit);
    const made = withoutOverlap(edits.filter((edit) => !needsAsking(edit)).slice(0, mostEdits));
    for (const edit of made.toReversed()) this.#make(edit);
    return made.length > 0;
  }

  /** Every change, in order; what was asked about words that were changed all the same is left out. */
  changes(passage: number): Change[] {
    const original = this.#original;
    const ticked = this.#done.map(({ kind, from, to, after }) => {
      return { kind, passage, from, to, before: original.slice(from, to), after, ticked: true, choices: [] };
    });
    const asked = this.#asked
      .filter((ask) => !this.#done.some((done) => overlap(ask, done)))
      .map(({ from, to, ...ask }) => ({ ...ask, passage, from, to, before: original.slice(from, to), ticked: false }));
    return [...ticked, ...asked].sort((a, b) => a.from - b.from || a.to - b.to);
  }

  #ask({ kind, from, to, after, choices = [] }: Edit): void {
    const back = ({ from, to, after }: Choice) => ({ from: this.#back(from, -1), to: this.#back(to, 1), after });
    const ask = { kind, ...back({ from, to, after }), choices: choices.map(back) };
    if (this.#asked.some((other) => other.kind === kind && other.from === ask.from && other.to === ask.to)) return;
    this.#asked.push(ask);
  }

  #make({ kind, from, to, after }: Edit): void {
    const { text, spans } = this.passage;
    let [start, end, words] = [this.#back(from, -1), this.#back(to, 1), after];
    const touched = this.#placed().filter(({ done: { after }, at }) =>
      after === '' ? (from < at && at < to) || (from === to && from === at) : at < to && from < at + after.length,
    );
    const [first, last] = [touched[0], touched.at(-1)];
    if (first && last) {
      const lastEnd = last.at + last.done.after.length;
      words = text.slice(Math.min(first.at, from), from) + after + text.slice(to, Math.max(lastEnd, to));
      start = Math.min(start, first.done.from);
      end = Math.max(end, last.done.to);
    }
    const kept = this.#done.filter((done) => !touched.some((each) => each.done === done));
    const merged = { kind: first?.done.kind ?? kind, from: start, to: end, after: words };
    const nothing = this.#original.slice(start, end) === words;
    this.#done = (nothing ? kept : [...kept, merged]).sort((a, b) => a.from - b.from || a.to - b.to);
    this.passage = {
      ...this.passage,
      text: text.slice(0, from) + after + text.slice(to),
      spans: spans.map((span) => moved(span, from, to, after.length)),
    };
  }

  /** What was done, with where it stands in the text as it is now. */
  #placed(): { done: Done; at: number }[] {
    let shift = 0;
    return this.#done.map((done) => {
      const at = done.from + shift;
      shift += done.after.length - (done.to - done.from);
      return { done, at };
    });
  }

  /** An offset of the text as it is now in the text as it was; inside an edit, its start or its end. */
  #back(offset: number, side: -1 | 1): number {
    let shift = 0;
    for (const { done, at } of this.#placed()) {
      const end = at + done.after.length;
      // What was taken away right before stays before.
      if (offset < at || (offset === at && (side > 0 || done.after !== ''))) break;
      if (offset < end) return side < 0 ? done.from : done.to;
      shift = end - done.to;
    }
    return offset - shift;
  }
}

const overlap = (a: Choice, b: Choice) => a.from < b.to && b.from < a.to;

function withoutOverlap(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = kept.at(-1);
    if (!last || last.to <= edit.from) kept.push(edit);
  }
  return kept;
}

/** A span after an edit; what is put at its edge stays outside. */
function moved(span: Span, from: number, to: number, length: number): Span {
  const shift = length - (to - from);
  const place = (offset: number, atEnd: boolean) => {
    if (offset < from || (offset === from && (atEnd || to > from))) return offset;
    return offset >= to ? offset + shift : from + (atEnd ? length : 0);
  };
  return { ...span, from: place(span.from, false), to: place(span.to, true) };
}
