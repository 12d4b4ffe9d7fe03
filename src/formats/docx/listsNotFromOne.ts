import type { HtmlElement } from '#marks/htmlTree.ts';
import { at, everywhere, first } from '../xml/readXml.ts';

/** How Word counts one of its lists: what it goes on from, and what its first item has. */
interface Numbering {
  list: string;
  counts: boolean;
  start: number;
  /** Whether it begins anew although others of its list came before. */
  anew: boolean;
}

/** How many numbered lists of a document of Word begin with another number than 1, because they say so or go on behind other text. */
export function listsNotFromOne(document: HtmlElement, numbering: HtmlElement | undefined): number {
  const kinds = numberings(numbering);
  const counted = new Map<string, number>();
  const begun = new Set<string>();
  let found = 0;
  let before = '';
  for (const paragraph of everywhere(document, 'p')) {
    const id = value(first(paragraph, 'pPr/numPr/numId')) ?? '';
    const level = Number(value(first(paragraph, 'pPr/numPr/ilvl')) ?? 0);
    const kind = kinds.get(id);
    if (kind?.counts && level === 0) {
      if (kind.anew && !begun.has(id)) counted.set(kind.list, kind.start - 1);
      begun.add(id);
      const last = counted.get(kind.list) ?? kind.start - 1;
      if (before !== id && last > 0) found += 1;
      counted.set(kind.list, last + 1);
    }
    // A level below is inside the list; text that is no item ends it.
    if (level === 0 || !kind) before = kind ? id : '';
  }
  return found;
}

function numberings(numbering: HtmlElement | undefined): ReadonlyMap<string, Numbering> {
  const lists = new Map(at(numbering, 'abstractNum').map((list) => [list.attributes['w:abstractNumId'], list]));
  return new Map(
    at(numbering, 'num').map((num) => {
      const list = value(first(num, 'abstractNumId')) ?? '';
      const top = at(lists.get(list), 'lvl').find(({ attributes }) => attributes['w:ilvl'] === '0');
      const own = at(num, 'lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === '0');
      const anew = value(first(own, 'startOverride'));
      const format = value(first(first(own, 'lvl') ?? top, 'numFmt')) ?? 'decimal';
      return [
        num.attributes['w:numId'] ?? '',
        {
          list,
          counts: format !== 'bullet' && format !== 'none',
          start: Number(anew ?? value(first(top, 'start')) ?? 1),
          anew: anew !== undefined,
        },
      ];
    }),
  );
}

const value = (node: HtmlElement | undefined) => node?.attributes['w:val'];
