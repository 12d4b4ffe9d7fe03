import { element, type HtmlElement, type HtmlNode } from '#marks/htmlTree.ts';
import { sayOnPage } from '#words/say.ts';
import type { Credit } from './fields.ts';

/**
 * Who signs the article, in its language: "Von A (Text) und B", or an agency's name alone. The elements `cite` hold
 * names and nothing else, so that what reads the page finds authors without "von". `null` if nobody signs.
 */
export function byline(credits: readonly Credit[], language: string): HtmlElement | null {
  const named = credits.filter((credit) => credit.name.trim() !== '');
  const first = named[0];
  if (!first) return null;
  const opening = first.kind === 'person' ? [`${sayOnPage(language, 'page.by')} `] : [];
  const signatures = named.flatMap((credit, index): HtmlNode[] => {
    const join = index === 0 ? [] : [joined(credit, index === named.length - 1, language)];
    return [...join, element('cite', { class: 'byline-name' }, credit.name), ...role(credit)];
  });
  return element('p', { class: 'byline' }, ...opening, ...signatures);
}

/** The connecting word that the article states, else a comma, and "and" before the last. Punctuation stands close. */
function joined(credit: Credit, last: boolean, language: string): string {
  const word = credit.join.trim() || (last ? sayOnPage(language, 'page.and') : ',');
  return /^[,;]/.test(word) ? `${word} ` : ` ${word} `;
}

function role(credit: Credit): HtmlNode[] {
  return credit.role.trim() === '' ? [] : [' ', element('span', { class: 'byline-role' }, `(${credit.role})`)];
}
