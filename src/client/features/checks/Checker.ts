import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { checkField, type Fields, isProse, type ProseField, proseFields } from '#article/fields.ts';
import { wordsAfter, wordsBefore } from '#language/nearby.ts';
import type { Readability } from '#language/readability.ts';
import { changed } from '#language/repair/change.ts';
import { type Block, blockOf, copyOf, picturesIn, type QuoteRecord } from '#lint/copy.ts';
import type { Edit, Finding } from '#lint/finding.ts';
import { placedAnew } from '#lint/grammar.ts';
import type { HouseSettings } from '#lint/house.ts';
import { type IgnoredWords, isIgnored } from '#lint/ignored.ts';
import type { LedgerEntry } from '#lint/ledger.ts';
import { movedEdit, movedPlace } from '#lint/movedEdit.ts';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { setField } from '../../connection/changeField.ts';
import { houseOfArticle, useHouse } from '../../connection/house.store.ts';
import { wantField } from '../../connection/wantedField.store.ts';
import type { Answer, Asked, Quotations } from './checksMessages.ts';
import { findingMarks, findingMarksKey, type MarkNews, markedPlace, marksStand } from './findingMarks.ts';
import { type BlockPlace, blockPlaces, differingBlocks, isAsRead, positionIn } from './places.ts';

/** What the panel shows of the checks. */
export interface CheckerView {
  /** Null until the first answer; in the order of the text, those that are ignored left out. */
  findings: readonly Finding[] | null;
  /** Those that somebody has let pass. */
  passed: readonly Finding[];
  readability: readonly Readability[];
  quotations: Quotations | null;
  /** The one that is looked at. */
  current: Finding | null;
  /** The worker cannot be fetched or has died. */
  failed: boolean;
}

/** Whether the message that an article was started from was taken back, and whether readers have had it. */
type ArticleStanding = Pick<Asked, 'killed' | 'published'>;

/** The pause after the last key before the text is checked, in milliseconds. */
const pause = 150;

/** Characters of the text around a finding that tell where it is. */
const reach = 24;

const nothing: CheckerView = {
  findings: null,
  passed: [],
  readability: [],
  quotations: null,
  current: null,
  failed: false,
};

/**
 * Has an open article checked, from the moment it is there to its closing: changed blocks go to the worker a moment after the
 * last key, and what it finds is listed and marked in the manuscript.
 */
export class Checker {
  readonly store: StoreApi<CheckerView> = createStore(() => nothing);
  readonly #session: ArticleSession;
  readonly #editor: () => Editor | null;
  readonly #expiredOf: (pictures: readonly string[]) => Promise<readonly string[]>;
  readonly #worker: Worker;
  readonly #endListening: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #answered = 0;
  /** The document as the worker knows it. */
  #doc: Node | null = null;
  /** Its blocks by their ids. */
  #sent = new Map<string, Block>();
  /** What the worker was told and has not answered to yet, the oldest first. */
  readonly #open: Pick<Asked, 'turn' | 'changed' | 'order' | 'fields'>[] = [];
  /** The blocks that its last answer is about: places of findings are places in these. */
  readonly #read = new Map<string, Block>();
  /** The fields of that article: places in their texts are places in these. */
  #readFields: Fields | null = null;
  /** Blocks that were written in before they could be marked. */
  #unmarked = new Set<string>();
  readonly #found = new Map<string, readonly Finding[]>();
  /** What a grammar server has said of each block when it was asked. */
  #grammar = new Map<string, Finding[]>();
  #order: readonly string[] = [];
  #ignored: readonly IgnoredWords[] = [];
  #pictures = '';
  #expired: readonly string[] = [];
  #standing: ArticleStanding = { killed: false, published: false };
  #ledger = false;
  /** As the worker was told. */
  #house: HouseSettings | null = null;
  #marked: Editor | null = null;

  constructor(
    session: ArticleSession,
    editor: () => Editor | null,
    expiredOf: (pictures: readonly string[]) => Promise<readonly string[]>,
  ) {
    this.#session = session;
    this.#editor = editor;
    this.#expiredOf = expiredOf;
    this.#worker = new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(data);
    this.#worker.onerror = () => this.store.setState({ failed: true });
    const endOfText = session.subscribe((_state, transaction) => {
      if (!transaction || transaction.docChanged) this.#askSoon();
    });
    const endOfHouse = useHouse.subscribe(() => this.#ask());
    this.#endListening = () => {
      endOfText();
      endOfHouse();
    };
    this.#ask();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#endListening();
    this.#worker.terminate();
    if (this.#marked && !this.#marked.isDestroyed) this.#marked.unregisterPlugin(findingMarksKey);
    this.#marked = null;
  }

  /** What somebody has let pass is neither listed nor marked. */
  setIgnored(ignored: readonly IgnoredWords[]): void {
    this.#ignored = ignored;
    this.#tell(this.#order);
  }

  /** What a grammar server says is listed among the rest, for as long as its words stay. */
  setGrammar(grammar: readonly Finding[]): void {
    this.#grammar = new Map(grammar.map(({ block }) => [block, []]));
    for (const finding of grammar) this.#grammar.get(finding.block)?.push(finding);
    this.#tell(this.#order);
  }

  setStanding({ killed, published }: ArticleStanding): void {
    if (this.#standing.killed === killed && this.#standing.published === published) return;
    this.#standing = { killed, published };
    this.#ask();
  }

  /** Whether the quotations are looked at: nobody else has them put together. */
  setLedger(wanted: boolean): void {
    if (this.#ledger === wanted) return;
    this.#ledger = wanted;
    if (wanted) this.#ask();
  }

  /** Looks at a finding: its words are framed and come into sight, the focus stays where it is. */
  look(finding: Finding | null): void {
    this.store.setState({ current: finding });
    const editor = this.#editor();
    if (!editor) return;
    const place = finding && this.#placeOf(finding);
    this.#dispatchMarks(editor, { current: place });
    if (place) bringIntoSight(editor, place.from);
  }

  /** Goes to the words of a finding, or of any place, to write there. */
  goTo(place: { block: string; from: number; to: number }): void {
    if (isProse(place.block)) {
      wantField(place.block);
      return;
    }
    const editor = this.#editor();
    const range = this.#rangeOf(place);
    if (!editor || !range) return;
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(range.from), doc.resolve(range.to))));
    editor.view.focus();
    bringIntoSight(editor, range.from);
  }

  /** A finding's words in the text around them, for those that say nothing by themselves. */
  around({ block, from, to }: Finding): { before: string; after: string } {
    const text = (isProse(block) ? this.#readFields?.[block] : this.#read.get(block)?.text) ?? '';
    return { before: wordsBefore(text.slice(0, from), reach), after: wordsAfter(text.slice(to), reach) };
  }

  /** Makes edits, as one thing to undo; false where their words do not stand any more, or nobody may write. */
  apply(edits: readonly Edit[]): boolean {
    if (!this.#session.writable) return false;
    const [first] = edits;
    // A fix of a text of the details is about that text alone.
    if (first && isProse(first.block)) return this.#mendField(first.block, edits);
    const { doc, tr } = this.#session.state;
    const places = blockPlaces(
      doc,
      edits.map(({ block }) => block),
    );
    const made = edits.flatMap((edit) => {
      const place = places.get(edit.block);
      const now = place && this.#now(edit, place);
      return place && now ? [{ from: positionIn(place, now.from), to: positionIn(place, now.to), text: now.text }] : [];
    });
    if (made.length < edits.length) return false;
    // From the end, so that places before stay as they are.
    for (const { from, to, text } of made.sort((one, other) => other.from - one.from)) {
      if (text === '') tr.delete(from, to);
      else tr.insertText(text, from, to);
    }
    this.#session.dispatch(closeHistory(tr));
    // What is typed next is undone by itself.
    this.#session.dispatch(closeHistory(this.#session.state.tr));
    return true;
  }

  /** Fields are outside of the undo history; false where somebody has written in it since it was read. */
  #mendField(field: ProseField, edits: readonly Edit[]): boolean {
    const text = this.#readFields?.[field];
    if (text === undefined || this.#session.state.doc.attrs[field] !== text) return false;
    const mended = changed(
      text,
      edits.map((edit) => ({ ...edit, after: edit.text })),
    );
    if (!checkField(field, mended)) return false;
    setField(this.#session, field, mended);
    return true;
  }

  /** Notes what is known of quoted words, or takes the note away; false where they do not stand any more, or nobody may write. */
  record({ block, from, words }: LedgerEntry, record: QuoteRecord | null): boolean {
    const { doc, schema, tr } = this.#session.state;
    const place = blockPlaces(doc, [block]).get(block);
    const read = this.#read.get(block);
    const start = read?.text.indexOf(words, from) ?? -1;
    const type = schema.marks.quoteRecord;
    if (!this.#session.writable || !type || !place || !read || start < 0) return false;
    const now = movedPlace({ from: start, to: start + words.length }, read.text, blockOf(place.node).text);
    if (!now) return false;
    const [first, last] = [positionIn(place, now.from), positionIn(place, now.to)];
    tr.removeMark(first, last, type);
    if (record) tr.addMark(first, last, type.create(record));
    this.#session.dispatch(closeHistory(tr));
    return true;
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), pause);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    const { doc } = this.#session.state;
    const { changed, order, pictures } = this.#changesTo(doc);
    this.#doc = doc;
    this.#turn += 1;
    const settings = houseOfArticle(doc);
    const asked: Asked = {
      turn: this.#turn,
      fields: doc.attrs as Fields,
      changed,
      expired: this.#expired,
      ...this.#standing,
      ledger: this.#ledger,
      ...(order ? { order } : {}),
      ...(settings === this.#house ? {} : { house: settings }),
    };
    this.#house = settings;
    this.#open.push(asked);
    this.#worker.postMessage(asked);
    if (pictures) this.#followPictures(picturesIn(doc));
  }

  /**
   * What the worker has to be told of a document, which is then what it knows. Where words were written the cost is that of
   * their blocks; the whole article is gone through when blocks came, went or moved.
   */
  #changesTo(doc: Node): { changed: readonly Block[]; order: readonly string[] | null; pictures: boolean } {
    const { gone, come } = this.#doc ? differingBlocks(this.#doc, doc) : { gone: [], come: doc.children };
    const [before, changed] = [gone.map(blockOf), come.map(blockOf)];
    if (before.length === changed.length && changed.every(({ id }, index) => id !== '' && id === before[index]?.id)) {
      for (const block of changed) this.#sent.set(block.id, block);
      const hasPicture = ({ pieces }: Block) => pieces.some(({ attrs }) => 'picture' in attrs);
      return { changed, order: null, pictures: [...before, ...changed].some(hasPicture) };
    }
    const { blocks } = copyOf(doc);
    const others = blocks.filter((block) => this.#sent.get(block.id) !== block);
    this.#sent = new Map(blocks.map((block) => [block.id, block]));
    this.#order = blocks.map(({ id }) => id);
    return { changed: others, order: this.#order, pictures: true };
  }

  /** What the library says of the pictures is asked when there are others. */
  #followPictures(pictures: readonly string[]): void {
    const key = pictures.join(' ');
    if (key === this.#pictures) return;
    this.#pictures = key;
    this.#expiredOf(pictures).then(
      (expired) => {
        if (expired.join(' ') === this.#expired.join(' ')) return;
        this.#expired = expired;
        this.#ask();
      },
      // Without an answer nothing is known against them; the server asks again before publication.
      () => undefined,
    );
  }

  #hear({ turn, findings, readability, quotations, took }: Answer): void {
    // To be seen among the browser's timings, and by the bench.
    performance.measure('galley.checks', { end: performance.now(), duration: took });
    const first = this.#answered === 0;
    this.#answered = turn;
    this.#follow(turn);
    for (const [block, found] of findings) {
      if (found.length === 0) this.#found.delete(block);
      else this.#found.set(block, found);
    }
    this.store.setState({ readability, ...(quotations ? { quotations } : {}) });
    const mayBeOthers = findings.length > 0 || this.#unmarked.size > 0;
    // What a grammar server said moves with its words.
    if (first || mayBeOthers || this.#grammar.size > 0) this.#tell(findings.map(([block]) => block));
  }

  /** What the worker has answered to is read. */
  #follow(turn: number): void {
    for (let asked = this.#open[0]; asked && asked.turn <= turn; asked = this.#open[0]) {
      this.#open.shift();
      for (const block of asked.changed) this.#read.set(block.id, block);
      this.#readFields = asked.fields;
      if (!asked.order) continue;
      const kept = new Set(asked.order);
      for (const id of this.#read.keys()) if (!kept.has(id)) this.#read.delete(id);
    }
  }

  /** Lists what is found, and marks it anew in some blocks. */
  #tell(blocks: readonly string[]): void {
    const all = [...this.#order, ...proseFields].flatMap((id) => this.#in(id));
    const passed = all.filter((finding) => isIgnored(finding, this.#ignored));
    const gone = new Set(passed);
    const findings = gone.size === 0 ? all : all.filter((finding) => !gone.has(finding));
    const { current } = this.store.getState();
    const still = current && findings.find((finding) => isSame(finding, current));
    if (this.#answered > 0) this.store.setState({ findings, passed, current: still ?? null });
    this.#mark(blocks);
    if (current && !still) this.look(null);
  }

  /** All that is found in a block. */
  #in(id: string): readonly Finding[] {
    const found = this.#found.get(id) ?? [];
    const [block, said] = [this.#read.get(id), this.#grammar.get(id)];
    if (!block || !said) return found;
    const placed = said.flatMap((finding) => placedAnew(finding, block) ?? []);
    return [...found, ...placed].sort((one, other) => one.from - other.from);
  }

  #mark(blocks: readonly string[]): void {
    const editor = this.#editor();
    if (!editor || editor.isDestroyed) return;
    let renewed: readonly string[] = [...new Set([...blocks, ...this.#unmarked])];
    if (this.#marked !== editor) {
      this.#marked = editor;
      editor.registerPlugin(findingMarks((finding) => this.store.setState({ current: finding })));
      renewed = this.#order;
    }
    const places = blockPlaces(editor.state.doc, renewed);
    const set = findingMarksKey.getState(editor.state)?.set;
    this.#unmarked = new Set();
    const news = renewed.flatMap((id) => {
      const place = places.get(id);
      // A block that was changed meanwhile keeps the marks it has until it is read again.
      if (!isAsRead(place, this.#read.get(id))) {
        if (place) this.#unmarked.add(id);
        return [];
      }
      const findings = this.#in(id).filter((finding) => !isIgnored(finding, this.#ignored));
      return set && marksStand(set, place, findings) ? [] : [{ place, findings }];
    });
    if (news.length > 0) this.#dispatchMarks(editor, { blocks: news });
  }

  #dispatchMarks(editor: Editor, news: MarkNews): void {
    editor.view.dispatch(editor.state.tr.setMeta(findingMarksKey, news).setMeta('addToHistory', false));
  }

  #placeOf(finding: Finding): { from: number; to: number } | null {
    const editor = this.#editor();
    const marks = editor && findingMarksKey.getState(editor.state);
    return (marks && markedPlace(marks.set, finding)) ?? this.#rangeOf(finding);
  }

  #rangeOf(found: { block: string; from: number; to: number }): { from: number; to: number } | null {
    const place = blockPlaces(this.#session.state.doc, [found.block]).get(found.block);
    const read = this.#read.get(found.block);
    if (!place || !read) return null;
    // Words that do not stand any more are looked for where they stood.
    const { from, to } = movedPlace(found, read.text, blockOf(place.node).text) ?? found;
    return { from: positionIn(place, from), to: positionIn(place, to) };
  }

  /** An edit of a block as it was read, at its words in the block as it is now. */
  #now(edit: Edit, { node }: BlockPlace): Edit | null {
    const read = this.#read.get(edit.block);
    return read ? movedEdit(edit, read, blockOf(node)) : null;
  }
}

function isSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.block === other.block && one.excerpt === other.excerpt;
}

function bringIntoSight({ view }: Editor, position: number): void {
  const { node } = view.domAtPos(position, 1);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
