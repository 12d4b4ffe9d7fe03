import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { inSight, renew } from '../inSight.ts';
import { type Textblock, textblocksIn } from '../textblocks.ts';
import { patternOf, type Query, type Range } from './pattern.ts';
import { type Found, replaceAll, replaceOne } from './replacing.ts';
import { Searcher, type SearchProblem } from './Searcher.ts';

/** What the bar shows of a search. */
export interface FinderView {
  count: number;
  /** The number of the match one is at, from 1; 0 if one is at none. */
  place: number;
  problem: SearchProblem | 'badPattern' | null;
  /** How many matches have just been replaced. */
  replaced: number | null;
}

interface Match {
  line: Textblock;
  range: Range;
  from: number;
  to: number;
}

const nothing: FinderView = { count: 0, place: 0, problem: null, replaced: null };
const matchesKey = new PluginKey('foundMatches');
const currentKey = new PluginKey<{ from: number; to: number } | null>('foundCurrent');

/** The pause after a change of the text before it is searched again, in milliseconds. */
const pause = 80;

/**
 * A search in an open article, from the bar's opening to its closing. Matches are remembered by textblock, marked in the
 * blocks on the screen, and counted a moment after a change.
 */
export class Finder {
  readonly store: StoreApi<FinderView> = createStore(() => nothing);
  readonly #editor: Editor;
  #searcher: Searcher | null = null;
  #regular = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(editor: Editor) {
    this.#editor = editor;
    editor.registerPlugin(inSight(matchesKey, (textblock, start) => this.#marks(textblock, start)));
    editor.registerPlugin(currentMatch((way) => (way === 1 ? this.next() : this.previous())));
    editor.on('transaction', this.#changed);
  }

  /** Looks for something else and goes to its first match from a position on. */
  async search(query: Query, from: number): Promise<void> {
    this.#searcher?.end();
    this.#searcher = null;
    this.#regular = query.regular;
    let problem: FinderView['problem'] = null;
    try {
      const pattern = patternOf(query);
      this.#searcher = pattern && new Searcher(pattern, query.regular);
    } catch {
      problem = 'badPattern';
    }
    this.store.setState({ ...nothing, problem });
    const searched = await this.#catchUp();
    if (this.#ended || searched === 'late') return;
    renew(this.#view, matchesKey, () => true);
    const matches = this.#matches();
    const match = matches.find((each) => each.from >= from) ?? matches[0];
    if (match) this.#go(match);
    else this.#mark(null);
  }

  next(): void {
    const matches = this.#matches();
    const { from, to } = this.#editor.state.selection;
    // Where one stands before a match, that one is next.
    const start = this.#isMatch(matches, from, to) ? to : from;
    this.#go(matches.find((match) => match.from >= start) ?? matches[0]);
  }

  previous(): void {
    const matches = this.#matches();
    const { from } = this.#editor.state.selection;
    this.#go(matches.findLast((match) => match.to <= from) ?? matches.at(-1));
  }

  /** Replaces the match one is at and goes to the next; where one is at none, only goes there. Changes nothing where one may not write. */
  async replace(words: string): Promise<void> {
    if ((await this.#catchUp()) === 'late' || !this.#searcher) return;
    if (!this.#editor.isEditable) return this.#mark(null);
    const { selection, tr } = this.#editor.state;
    const match = this.#isMatch(this.#matches(), selection.from, selection.to);
    if (!match) return this.next();
    replaceOne(tr, match.line, match.range, this.#replacement(this.#searcher, words));
    const behind = tr.mapping.map(match.to);
    this.#view.dispatch(closeHistory(tr).setSelection(TextSelection.create(tr.doc, behind)));
    if ((await this.#catchUp()) === 'late') return;
    const matches = this.#matches();
    this.#go(matches.find(({ from }) => from >= behind) ?? matches[0]);
    this.store.setState({ replaced: 1 });
  }

  /** Replaces every match, as one thing to undo. Changes nothing where one may not write. */
  async replaceAll(words: string): Promise<void> {
    if ((await this.#catchUp()) === 'late' || !this.#searcher) return;
    if (!this.#editor.isEditable) return this.#mark(null);
    const found = this.#found();
    const replaced = found.reduce((sum, { ranges }) => sum + ranges.length, 0);
    if (replaced > 0) {
      const tr = replaceAll(this.#editor.state.tr, found, this.#replacement(this.#searcher, words));
      this.#view.dispatch(closeHistory(tr));
      // What is typed next is undone by itself.
      this.#view.dispatch(closeHistory(this.#editor.state.tr));
      this.#mark(null);
    }
    if ((await this.#catchUp()) !== 'late') this.store.setState({ replaced });
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#searcher?.end();
    this.#editor.off('transaction', this.#changed);
    this.#editor.unregisterPlugin([matchesKey, currentKey]);
  }

  get #view(): EditorView {
    return this.#editor.view;
  }

  readonly #changed = ({ transaction }: { transaction: Transaction }) => {
    if (!transaction.docChanged) {
      if (transaction.selectionSet) this.#tell();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#catchUp(), pause);
  };

  /** Searches what is new in the text. `late` if another search has begun meanwhile. */
  async #catchUp(): Promise<'late' | 'done'> {
    clearTimeout(this.#timer);
    const searcher = this.#searcher;
    if (!searcher) return 'done';
    const fresh = this.#lines().flatMap(({ node }) => (searcher.known(node) ? [] : [node]));
    const problem = await searcher.search(fresh);
    if (this.#ended || searcher !== this.#searcher) return 'late';
    if (problem) this.store.setState({ problem });
    const renewed = new Set(fresh);
    if (fresh.length > 0) renew(this.#view, matchesKey, (textblock) => renewed.has(textblock));
    this.#tell();
    return 'done';
  }

  #lines(): Textblock[] {
    return textblocksIn(this.#editor.state.doc, 0);
  }

  #found(): Found[] {
    const searcher = this.#searcher;
    if (!searcher) return [];
    return this.#lines().flatMap((line) => {
      const ranges = searcher.known(line.node) ?? [];
      return ranges.length > 0 ? [{ line, ranges }] : [];
    });
  }

  #matches(): Match[] {
    return this.#found().flatMap(({ line, ranges }) =>
      ranges.map((range) => ({ line, range, from: line.start + range[0], to: line.start + range[1] })),
    );
  }

  #isMatch(matches: readonly Match[], from: number, to: number): Match | undefined {
    return matches.find((match) => match.from === from && match.to === to);
  }

  #replacement({ pattern }: Searcher, words: string) {
    return { pattern, words, regular: this.#regular };
  }

  #go(match: Match | undefined): void {
    if (!match) return;
    const { from, to } = match;
    const { tr } = this.#editor.state;
    this.#view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)).setMeta(currentKey, { from, to }));
    show(this.#view, from, to);
    this.store.setState({ replaced: null });
  }

  #mark(current: { from: number; to: number } | null): void {
    this.#view.dispatch(this.#editor.state.tr.setMeta(currentKey, current).setMeta('addToHistory', false));
    this.#tell();
  }

  /** Which match one is at, and of how many. */
  #tell(): void {
    const matches = this.#matches();
    const { from, to } = this.#editor.state.selection;
    const place = matches.findIndex((match) => match.from === from && match.to === to) + 1;
    const view = this.store.getState();
    if (view.count !== matches.length || view.place !== place) this.store.setState({ count: matches.length, place });
  }

  #marks(textblock: Node, start: number): Decoration[] {
    const ranges = this.#searcher?.known(textblock) ?? [];
    return ranges.map(([from, to]) => Decoration.inline(start + from, start + to, { class: 'found' }));
  }
}

/** Frames the match one is at, and goes on from it by F3 in the text. */
function currentMatch(go: (way: 1 | -1) => void): Plugin {
  return new Plugin<{ from: number; to: number } | null>({
    key: currentKey,
    state: {
      init: () => null,
      apply(transaction, before) {
        const told = transaction.getMeta(currentKey) as { from: number; to: number } | null | undefined;
        if (told !== undefined) return told;
        if (!before || !transaction.docChanged) return before;
        const [from, to] = [transaction.mapping.map(before.from, 1), transaction.mapping.map(before.to, -1)];
        return from < to ? { from, to } : null;
      },
    },
    props: {
      decorations(state) {
        const current = currentKey.getState(state);
        if (!current) return null;
        return DecorationSet.create(state.doc, [
          Decoration.inline(current.from, current.to, { class: 'found-current' }),
        ]);
      },
      handleKeyDown(_, event) {
        if (event.key !== 'F3') return false;
        event.preventDefault();
        go(event.shiftKey ? -1 : 1);
        return true;
      },
    },
  });
}

/** Brings a range into sight although the focus is elsewhere. */
function show(view: EditorView, from: number, to: number): void {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  const element = start.node instanceof Element ? start.node : start.node.parentElement;
  // A block out of sight gets its own height only now.
  element?.scrollIntoView({ block: 'nearest' });
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  const pane = scrollerOf(view.dom);
  const [place, seen] = [range.getBoundingClientRect(), pane.getBoundingClientRect()];
  // Clear of the bar above and of the window's end below, or else where one reads best.
  if (place.top < seen.top + clear || place.bottom > seen.bottom - clear)
    pane.scrollBy({ top: place.top - seen.top - seen.height / 3 });
}

/** Pixels that the bar may cover. */
const clear = 110;

function scrollerOf(element: Element): Element {
  for (let outer = element.parentElement; outer; outer = outer.parentElement)
    if (/auto|scroll/.test(getComputedStyle(outer).overflowY)) return outer;
  return document.documentElement;
}
