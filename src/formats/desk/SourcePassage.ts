import { noText, type Passage, type Range, type Span } from '#language/passage.ts';
import type { Choice } from '#language/repair/change.ts';

/** The text blocks of a file, and the language it says it is in, with the place where it says so. */
export interface SourceText<Block = SourcePassage> {
  passages: Block[];
  language: string | null;
  languageAt: Range | null;
}

/** What a passage is made of, for another thread. */
export interface PassageParts {
  role: string;
  text: string;
  spans: readonly Span[];
  /** Where each unit of the text begins and ends in the source. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/**
 * A passage of a file that is mended where it stands: each of its characters knows where it begins and ends in the
 * source, so that everything around it stays as it was.
 */
export class SourcePassage {
  readonly role: string;
  readonly spans: Span[] = [];
  #text = '';
  #starts: number[] = [];
  #ends: number[] = [];

  constructor(role: string) {
    this.role = role;
  }

  static from({ role, text, spans, starts, ends }: PassageParts): SourcePassage {
    const passage = new SourcePassage(role);
    passage.spans.push(...spans);
    passage.#text = text;
    passage.#starts = Array.from(starts);
    passage.#ends = Array.from(ends);
    return passage;
  }

  get parts(): PassageParts {
    const [starts, ends] = [Uint32Array.from(this.#starts), Uint32Array.from(this.#ends)];
    return { role: this.role, text: this.#text, spans: this.spans, starts, ends };
  }

  get passage(): Passage {
    return { role: this.role, text: this.#text, spans: this.spans };
  }

  get length(): number {
    return this.#text.length;
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  endsWith(text: string): boolean {
    return this.#text.endsWith(text);
  }

  /** Adds one UTF-16 unit, which stands from `start` to `end` in the source. */
  add(unit: string, start: number, end: number): void {
    this.#text += unit;
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** Adds something that is no text, such as code or a picture. */
  addOther(start: number, end: number): void {
    this.add(noText, start, end);
  }

  /** The last character takes in what stands right behind it in the source. */
  stretchTo(start: number, end: number): void {
    const last = this.#ends.length - 1;
    if (this.#ends[last] === start) this.#ends[last] = end;
  }

  eachUnit(visit: (unit: string, start: number, end: number) => void): void {
    for (let index = 0; index < this.#text.length; index += 1)
      visit(this.#text.charAt(index), this.#starts[index] ?? 0, this.#ends[index] ?? 0);
  }

  dropLast(): void {
    this.#text = this.#text.slice(0, -1);
    this.#starts.pop();
    this.#ends.pop();
  }

  /** A change as changes of the source: where tags stand between its characters they stay, and the words go before them. */
  inSource({ from, to, after }: Choice): Choice[] {
    if (from === to) {
      const behind = from > 0 && /\S/.test(this.#text.charAt(from - 1));
      const at = behind ? this.#ends[from - 1] : (this.#starts[from] ?? this.#ends[from - 1]);
      return at === undefined ? [] : [{ from: at, to: at, after }];
    }
    const runs: Choice[] = [];
    for (let index = from; index < to; index += 1) {
      const [start, end] = [this.#starts[index] ?? 0, this.#ends[index] ?? 0];
      const last = runs.at(-1);
      if (last?.to === start) last.to = end;
      else runs.push({ from: start, to: end, after: runs.length === 0 ? after : '' });
    }
    return runs;
  }
}

/** Adds a text as it is read to a passage, unit by unit, from the source it was read from; false where the two do not match. */
export function addText(passage: SourcePassage, value: string, raw: string, start: number): boolean {
  const places = aligned(value, raw);
  if (!places) return false;
  places.forEach(([from, to], index) => {
    passage.add(value.charAt(index), start + from, start + to);
  });
  return true;
}

const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/i;

/** Where each unit of a value stands in the source it was read from: references, escapes and the beginnings of lines are longer there. */
function aligned(value: string, raw: string): [number, number][] | null {
  const places: [number, number][] = [];
  let at = 0;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charAt(index);
    // Quotation's > and indents at the beginning of a line of Markdown are no part of it.
    if (raw.charAt(at) !== unit && value.charAt(index - 1) === '\n')
      at += /^[ \t>]*/.exec(raw.slice(at))?.[0].length ?? 0;
    const written = raw.charAt(at);
    const named = written === '&' ? reference.exec(raw.slice(at, at + 40))?.[0] : undefined;
    if (named && !raw.startsWith(value.slice(index, index + named.length), at)) {
      const units = unitsOf(named);
      for (let unitAt = 0; unitAt < units; unitAt += 1) places.push([at, at + named.length]);
      index += units - 1;
      at += named.length;
    } else if (written === unit) {
      places.push([at, at + 1]);
      at += 1;
    } else if (written === '\\' && raw.charAt(at + 1) === unit) {
      places.push([at, at + 2]);
      at += 2;
    } else if (written === '\r' && unit === '\n') {
      const length = raw.charAt(at + 1) === '\n' ? 2 : 1;
      places.push([at, at + length]);
      at += length;
    } else return null;
  }
  return places;
}

/** A reference is one unit, but for a number beyond the first plane. */
function unitsOf(written: string): number {
  const hex = /^&#x([\da-f]+)/i.exec(written)?.[1];
  const decimal = /^&#(\d+)/.exec(written)?.[1];
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : 0;
  return code > 0xffff ? 2 : 1;
}
