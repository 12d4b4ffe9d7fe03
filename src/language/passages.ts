import type { Mark, Node } from '@tiptap/pm/model';
import { type ProseField, proseFields } from '#article/fields.ts';
import { noText, type Passage, passage as plainPassage, type Span } from './passage.ts';

/** A text block of an article: where it stands and what the language desk reads there. */
export interface PlacedPassage {
  passage: Passage;
  /** The position of its first character in the document. */
  start: number;
  /** The id of the block of the body it belongs to; null in the front, whose parts are known by their names. */
  block: string | null;
}

/** A text of the details, of which the language desk reads the same as of the article. */
interface FieldPassage {
  passage: Passage;
  field: ProseField;
}

/** Where words stand that readers get. */
export type Place = PlacedPassage | FieldPassage;

const read = new WeakMap<Node, Passage>();

/** The passage of a text block; the same object as long as the node is the same. */
export function passageOf(node: Node): Passage {
  const known = read.get(node);
  if (known) return known;
  const spans: Span[] = [];
  node.forEach((child, from) => {
    const to = from + child.nodeSize;
    if (child.marks.some(isAuthorised)) extend(spans, { kind: 'authorised', from, to });
    if (child.marks.some((mark) => mark.type.name === 'code')) extend(spans, { kind: 'kept', from, to });
    const language = child.marks.find((mark) => mark.type.name === 'language');
    if (!language) return;
    extend(spans, { kind: 'language', from, to, language: String(language.attrs.lang) });
  });
  const text = node.textBetween(0, node.content.size, '', (leaf) => leaf.type.spec.leafText?.(leaf) ?? noText);
  const passage = { role: node.type.name, text, spans };
  read.set(node, passage);
  return passage;
}

const isAuthorised = (mark: Mark) => mark.type.name === 'quoteRecord' && mark.attrs.authorisedOn !== '';

/** Bold words in French are still the same French words. */
function extend(spans: Span[], span: Span): void {
  const last = spans.findLast(({ kind }) => kind === span.kind);
  if (last?.to === span.from && last.language === span.language) last.to = span.to;
  else spans.push(span);
}

/** The text blocks of a document in order. Blocks whose node is unchanged give the same passage again. */
export function passagesOf(doc: Node): PlacedPassage[] {
  const found: PlacedPassage[] = [];
  let block: string | null = null;
  doc.descendants((node, position, parent) => {
    if (parent === doc) block = typeof node.attrs.id === 'string' ? node.attrs.id : null;
    if (!node.isTextblock) return !node.isInline;
    found.push({ passage: passageOf(node), start: position + 1, block });
    return false;
  });
  return found;
}

/** The text blocks of a document in order, and then what stands beside it: the texts of its details that are not empty. */
export function placesOf(doc: Node): Place[] {
  const beside = proseFields.map((field) => ({ passage: plainPassage(String(doc.attrs[field]), field), field }));
  return [...passagesOf(doc), ...beside.filter(({ passage }) => passage.text !== '')];
}
