import { element, type HtmlElement, type HtmlNode, textOf } from '#marks/htmlTree.ts';
import { treeText } from '../reading/counts.ts';
import { agencyNamed } from '../reading/credits.ts';
import type { Taken } from '../reading/reading.ts';
import { datelineOf } from './dateline.ts';
import { isParagraph, type Line } from './pageLine.ts';

/** The standfirst and the dateline that a text opens with. */
export function opening(body: readonly Line[], titled: boolean, taken: Taken[], stated: string[]) {
  const kept = [...body];
  const at = kept.findIndex(({ block, text }) => (block.tag === 'p' || /^h[2-6]$/.test(block.tag)) && text.length > 40);
  const lead = kept[at];
  const next = kept.slice(at + 1).some(isParagraph);
  let standfirst: HtmlElement | null = null;
  if (lead && titled && next && at <= 2 && lead.text.length <= 900) {
    kept.splice(at, 1);
    standfirst = element('p', { class: 'standfirst' }, ...withoutStrong(lead.block.children));
    taken.push({ part: 'standfirst', from: lead.place, text: lead.text });
  }
  let dateline = '';
  let dateAgency = '';
  const openings: (HtmlElement | undefined)[] = [
    standfirst ?? undefined,
    kept.find(({ block }) => block.tag === 'p')?.block,
  ];
  for (const block of openings) {
    const start = block && textOf(block.children);
    const found = start ? datelineOf(start) : null;
    const rest = block && found ? withoutStart(block, found.start) : null;
    if (!found || !rest) continue;
    dateline = found.place;
    dateAgency = found.agency;
    stated.push(found.start);
    taken.push({ part: 'dateline', from: 'text', text: dateline });
    if (block === standfirst) standfirst = rest;
    else {
      const index = kept.findIndex((line) => line.block === block);
      const line = kept[index];
      if (line) kept[index] = { ...line, block: rest, text: treeText([rest]) };
    }
    break;
  }
  return { kept, dateline, dateAgency, standfirst };
}

/** The agency that signs at the end of the last paragraph: `… sagte sie. (sda)` */
export function closing(kept: Line[], taken: Taken[], stated: string[]): string {
  const index = kept.findLastIndex(({ block }) => block.tag === 'p');
  const line = kept[index];
  if (!line) return '';
  const last = line.block.children.at(-1);
  const sign = typeof last === 'string' ? /\s*\(([^()]{2,30})\)\.?\s*$/.exec(last) : null;
  const agency = sign?.[1] ? agencyNamed(sign[1]) : null;
  if (!agency || !sign || typeof last !== 'string') return '';
  const block = { ...line.block, children: [...line.block.children.slice(0, -1), last.slice(0, sign.index)] };
  kept[index] = { ...line, block, text: treeText([block]) };
  stated.push(sign[0]);
  taken.push({ part: 'agency', from: 'text', text: agency });
  return agency;
}

/** A block without the words that it begins with, whatever they are dressed in; null where nothing is left. */
function withoutStart(block: HtmlElement, start: string): HtmlElement | null {
  const text = textOf(block.children);
  let left = text.length - text.trimStart().length + start.length;
  const cut = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node): HtmlNode[] => {
      if (left <= 0) return [node];
      if (typeof node !== 'string') {
        const children = cut(node.children);
        return children.length > 0 ? [{ ...node, children }] : [];
      }
      const rest = node.slice(left);
      left -= Math.min(left, node.length);
      return rest === '' ? [] : [rest];
    });
  const children = cut(block.children);
  return children.length > 0 ? { ...block, children } : null;
}

/** A standfirst that is bold as a whole is bold by its look. */
export function withoutStrong(children: readonly HtmlNode[]): readonly HtmlNode[] {
  const only =
    children.length > 0 &&
    children.every((child) => (typeof child === 'string' ? child.trim() === '' : child.tag === 'strong'));
  return only ? children.flatMap((child) => (typeof child === 'string' ? [child] : child.children)) : children;
}
