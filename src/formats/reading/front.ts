import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { treeText } from './counts.ts';
import type { Taken } from './reading.ts';

const parts = ['kicker', 'standfirst', 'byline'] as const;

/**
 * Clean blocks with what the source's own styles call kicker, headline and standfirst as the front, and the words of its byline. A heading
 * of the first rank is the headline where nothing of the body stands before it.
 */
export function frontOf(blocks: readonly HtmlElement[], taken: Taken[]): { tree: HtmlElement[]; byline: string } {
  let byline = '';
  let inBody = false;
  const tree: HtmlElement[] = [];
  const seen = new Set<string>();
  const take = (part: 'kicker' | 'headline' | 'standfirst', block: HtmlElement, from: string) => {
    seen.add(part);
    taken.push({ part, from, text: treeText([block]) });
    tree.push(element(part === 'headline' ? 'h1' : 'p', { class: part }, ...block.children));
  };
  for (const block of blocks) {
    const role = parts.find((part) => part === block.attributes['data-role']);
    if (role === 'byline' && byline === '') {
      byline = treeText([block]);
      taken.push({ part: 'byline', from: 'style', text: byline });
    } else if (role && role !== 'byline' && !seen.has(role)) take(role, block, 'style');
    else if (block.tag === 'h1' && !inBody && !seen.has('headline')) take('headline', block, 'h1');
    else {
      inBody ||= block.tag !== 'figure';
      tree.push(role ? element(block.tag, {}, ...block.children) : block);
    }
  }
  return { tree, byline };
}
