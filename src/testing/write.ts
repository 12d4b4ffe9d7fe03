import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';

/** What stands in a line of text: plain words, or words with marks. */
type Inline = string | Node;

let last = 0;
/** An id that no other block of this run has. */
const freshId = () => `b${String(++last).padStart(5, '0')}`;

const inline = (children: readonly Inline[]): Node[] =>
  children.flatMap((child) => (typeof child !== 'string' ? [child] : child === '' ? [] : [schema.text(child)]));

export function paragraph(...children: readonly Inline[]): Node {
  return schema.node('paragraph', { id: freshId() }, inline(children));
}

export function crosshead(...children: readonly Inline[]): Node {
  return schema.node('crosshead', { id: freshId() }, inline(children));
}

export const divider = () => schema.node('divider', { id: freshId() });

export function pullquote(words: string, speaker = ''): Node {
  return schema.node('pullquote', { id: freshId() }, [
    schema.node('pullquote_words', null, inline([words])),
    schema.node('pullquote_speaker', null, inline([speaker])),
  ]);
}

/** A list; an item is one line. */
export function list(...items: readonly string[]): Node {
  return schema.node(
    'list',
    { id: freshId() },
    items.map((item) => schema.node('list_item', null, [paragraph(item)])),
  );
}

/** A fact box around lines. */
export function factbox(title: string, ...lines: readonly string[]): Node {
  return schema.node('factbox', { id: freshId() }, [
    schema.node('factbox_title', null, inline([title])),
    ...lines.map((line) => paragraph(line)),
  ]);
}

/** A table of rows of words. */
export function table(...rows: readonly (readonly string[])[]): Node {
  const cell = (words: string) => schema.node('table_cell', null, inline([words]));
  const grid = rows.map((cells) => schema.node('table_row', null, cells.map(cell)));
  return schema.node('table', { id: freshId() }, schema.node('table_grid', null, grid));
}

/** An article with these blocks, an empty paragraph if there are none. */
export function article(front: { headline?: string; fields?: Partial<Fields> }, ...body: readonly Node[]): Node {
  const headline = schema.node('headline', null, inline([front.headline ?? '']));
  const opening = [schema.node('kicker'), headline, schema.node('standfirst')];
  return schema.node('doc', front.fields ?? null, [...opening, ...(body.length > 0 ? body : [paragraph()])]);
}

/** What a clipboard would bring: lines of text, open at both ends. */
export function pasted(...lines: readonly string[]): Slice {
  return new Slice(Fragment.from(lines.map((words) => schema.node('paragraph', null, inline([words])))), 1, 1);
}
