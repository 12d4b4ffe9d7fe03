import { element, type HtmlElement } from '#marks/htmlTree.ts';
import type { Cleaner } from './Cleaner.ts';
import { isStart, type NumberedList, numbered, numberedList } from './lists.ts';
import { type Look, lookOf } from './look.ts';
import { type Attributes, checkSign, isHidden } from './meaning.ts';
import { styleOf } from './styleSheet.ts';

/** A list with its levels and numbers; what stands in it beside its items goes to the one before. */
export function cleanList(node: HtmlElement, look: Look, cleaner: Cleaner): HtmlElement[] {
  const kind = node.tag === 'ol' ? 'ol' : 'ul';
  const items: HtmlElement[] = [];
  const before: HtmlElement[] = [];
  /** The numbers that items say they have, by their place in `items`. */
  const stated = new Map([[0, integer(node.attributes.start)]]);
  for (const child of node.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') items.push(element('li', {}, ...cleaner.blocks([child], look)));
      continue;
    }
    if (child.tag === 'li') {
      const style = styleOf(cleaner.sheet, 'li', child.attributes);
      if (isHidden(child.attributes, style)) {
        cleaner.putAside('hidden', child, look);
        continue;
      }
      const inner = lookOf(look, 'li', style, undefined);
      const sign = checkSign(child.attributes);
      const parts = sign
        ? child.children.filter((part) => typeof part === 'string' || part.tag !== 'img')
        : child.children;
      const inside = withSign(sign, cleaner.listed(cleaner.blocks(parts, inner).map(unlisted)));
      const level = levelOf(child.attributes, node.attributes);
      const onlyLists = inside.length > 0 && inside.every(({ tag }) => tag === 'ul' || tag === 'ol');
      const last = items.at(-1);
      if (onlyLists && last)
        items[items.length - 1] = { ...last, children: [...last.children, ...inside.map(withoutLevels)] };
      else if (onlyLists) before.push(...inside);
      else if (inside.length > 0) {
        const number = integer(child.attributes.value);
        if (number !== null) stated.set(items.length, number);
        items.push(
          element('li', Number.isInteger(level) && level > 0 ? { 'data-level': String(level) } : {}, ...inside),
        );
      }
      continue;
    }
    const inside = cleaner.blocks([child], look);
    const last = items.at(-1);
    if (last) items[items.length - 1] = { ...last, children: [...last.children, ...inside.map(withoutLevels)] };
    else before.push(...inside);
  }
  if (kind === 'ul') return items.length > 0 ? [...before, element('ul', {}, ...items)] : before;
  if (node.attributes.reversed !== undefined && items.length > 1) cleaner.note('numbering');
  const lists = numbered(items.map((item, index) => ({ item, number: stated.get(index) ?? null })));
  return [...before, ...lists.map((list) => toldList(list, cleaner))];
}

function toldList({ start, items }: NumberedList, cleaner: Cleaner): HtmlElement {
  if (start !== null && !isStart(start)) cleaner.note('numbering');
  return numberedList(start, items);
}

/** Which level an item says it has, 1 the first; Slack counts from 0, of the item or of its list. NaN where it says nothing. */
function levelOf(item: Attributes, list: Attributes): number {
  const indent = item['data-stringify-indent'] ?? list['data-indent'];
  return indent === undefined ? Number(item['data-aria-level'] ?? item['aria-level']) : Number(indent) + 1;
}

/** An item of a checklist begins with its sign. */
function withSign(sign: string | null, blocks: HtmlElement[]): HtmlElement[] {
  const [first, ...rest] = blocks;
  return sign && first?.tag === 'p' ? [{ ...first, children: [`${sign} `, ...first.children] }, ...rest] : blocks;
}

/** A whole number that an attribute says; null where it says none. */
function integer(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && text.trim() !== '' && Number.isInteger(number) ? number : null;
}

/** What stands in an item already, Word's own word for it notwithstanding. */
const unlisted = (block: HtmlElement): HtmlElement =>
  block.attributes['data-list'] === undefined ? block : { ...block, attributes: {} };

/** A list in an item is where it belongs already. */
const withoutLevels = (list: HtmlElement): HtmlElement => ({
  ...list,
  children: list.children.map((item) =>
    typeof item === 'string' || item.tag !== 'li' ? item : { ...item, attributes: {} },
  ),
});
