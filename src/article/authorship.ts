import type { Node } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';

/** Who wrote something, and when last: milliseconds since 1970 UTC, and the version that it made. */
export interface Writing {
  author: string;
  at: number;
  version: number;
}

/** A stretch of the document, positions as ProseMirror counts them, and whose it is. */
export interface AuthorRun extends Writing {
  from: number;
  to: number;
}

interface Piece extends Writing {
  size: number;
}

/** One person's words typed within so long are one stretch; in milliseconds. */
const oneGo = 10 * 60_000;

/**
 * Who wrote which part of a document, kept up step by step from the first version on. A block that is moved, or comes
 * back with the id and the words it had, stays with whoever wrote it.
 */
export class Authorship {
  readonly #pieces: Piece[];
  /** Blocks that have gone, by id: what was in them, and whose it was. */
  readonly #gone = new Map<string, { text: string; pieces: readonly Piece[] }>();

  constructor(doc: Node, { author, at, version }: Writing) {
    this.#pieces = [{ size: doc.content.size, author, at, version }];
  }

  /** Takes a step that made `version` of a document. */
  apply(step: Step, before: Node, after: Node, writing: Writing): void {
    const kept = step instanceof ReplaceStep ? this.#known(step, before, after) : [];
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      // Ranges are told in old positions; those before it in the same step are in the pieces already.
      const shift = newStart - oldStart;
      if (oldEnd > oldStart) this.#remember(before, oldStart, oldEnd, shift);
      this.#replace(oldStart + shift, oldEnd - oldStart, newEnd - newStart, writing);
    });
    for (const { position, pieces } of kept) this.#overwrite(position, pieces);
  }

  /** The stretches of the whole document, in their order. */
  runs(): AuthorRun[] {
    let from = 0;
    return this.#pieces.map(({ size, author, at, version }) => {
      const run = { from, to: from + size, author, at, version };
      from += size;
      return run;
    });
  }

  /** Blocks that a step brings in and that were there before: where they are after it, and whose they were. */
  #known(step: ReplaceStep, before: Node, after: Node): { position: number; pieces: readonly Piece[] }[] {
    const found: { position: number; pieces: readonly Piece[] }[] = [];
    const end = step.from + step.slice.size;
    if (step.slice.size < 3) return found;
    after.nodesBetween(step.from, Math.min(end, after.content.size), (node, position) => {
      if (node.isText) return false;
      const id = 'id' in node.attrs ? (node.attrs.id as string | null) : null;
      const inside = position >= step.from && position + node.nodeSize <= end;
      if (!inside || id === null || node.textContent === '') return true;
      const pieces = this.#stretchOf(before, id, node.textContent) ?? this.#goneWith(id, node.textContent);
      if (!pieces || sizeOf(pieces) !== node.nodeSize) return true;
      found.push({ position, pieces });
      return false;
    });
    return found;
  }

  /** The pieces of a block that is in the document, if it has these words. */
  #stretchOf(doc: Node, id: string, text: string): Piece[] | null {
    let stretch: Piece[] | null = null;
    doc.descendants((node, position) => {
      if (stretch || node.isText) return false;
      if (node.attrs.id === id && node.textContent === text) stretch = this.#cut(position, position + node.nodeSize);
      return !stretch && !node.isTextblock;
    });
    return stretch;
  }

  #goneWith(id: string, text: string): readonly Piece[] | null {
    const gone = this.#gone.get(id);
    return gone?.text === text ? gone.pieces : null;
  }

  #remember(before: Node, from: number, to: number, shift: number): void {
    if (to - from < 3) return;
    before.nodesBetween(from, to, (node, position) => {
      if (node.isText) return false;
      const id = 'id' in node.attrs ? (node.attrs.id as string | null) : null;
      const inside = position >= from && position + node.nodeSize <= to;
      if (!inside || id === null || node.textContent === '') return true;
      const pieces = this.#cut(position + shift, position + shift + node.nodeSize);
      this.#gone.set(id, { text: node.textContent, pieces });
      return !node.isTextblock;
    });
  }

  #cut(from: number, to: number): Piece[] {
    const found: Piece[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      const size = Math.min(to, at + piece.size) - Math.max(from, at);
      if (size > 0) found.push(size === piece.size ? piece : { ...piece, size });
      at += piece.size;
      if (at >= to) break;
    }
    return found;
  }

  #overwrite(from: number, pieces: readonly Piece[]): void {
    this.#splice(from, sizeOf(pieces), pieces);
  }

  #replace(from: number, removed: number, inserted: number, { author, at, version }: Writing): void {
    this.#splice(from, removed, inserted > 0 ? [{ size: inserted, author, at, version }] : []);
  }

  /** In place and around the place alone: there may be thousands of pieces, and steps. */
  #splice(from: number, removed: number, put: readonly Piece[]): void {
    const pieces = this.#pieces;
    let [start, before] = [0, 0];
    for (let piece = pieces[0]; piece && before + piece.size <= from; piece = pieces[start]) {
      before += piece.size;
      start += 1;
    }
    const to = from + removed;
    let [end, after] = [start, before];
    // A piece that is cut in two is among those that are replaced, also where nothing goes.
    for (let piece = pieces[end]; piece && (after < to || (end === start && before < from)); piece = pieces[end]) {
      after += piece.size;
      end += 1;
    }
    const [first, last] = [pieces[start], pieces[end - 1]];
    const head = first && before < from ? [{ ...first, size: from - before }] : [];
    const tail = last && after > to ? [{ ...last, size: after - to }] : [];
    const [low, high] = [Math.max(0, start - 1), Math.min(pieces.length, end + 1)];
    const around = [...pieces.slice(low, start), ...head, ...put, ...tail, ...pieces.slice(end, high)];
    pieces.splice(low, high - low, ...joined(around));
  }
}

const sizeOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { size }) => sum + size, 0);

function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last.author === piece.author && Math.abs(last.at - piece.at) <= oneGo) {
      const later = last.version > piece.version ? last : piece;
      found[found.length - 1] = { ...later, size: last.size + piece.size };
    } else found.push(piece);
  }
  return found;
}
