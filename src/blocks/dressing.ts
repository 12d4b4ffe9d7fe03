import { element, type HtmlElement, type HtmlTree } from '#marks/htmlTree.ts';
import type { PageWord, Params } from '#words/say.ts';

/** Another article of the newsroom as a page links to it. */
export interface LinkedArticle {
  headline: string;
  kicker: string;
  href: string;
}

/** What a block may use to show itself to readers. */
export interface Dressing {
  /** The article's language, BCP 47. */
  language: string;
  /** A word of the page in the article's language. */
  say(word: PageWord, params?: Params): string;
  /** Another article as it is called now; `null` where readers cannot go to it. */
  article(id: string): LinkedArticle | null;
}

/** What a block may use to say to readers elsewhere what only its attributes say. */
export interface Telling extends Pick<Dressing, 'language' | 'say'> {
  /** Where readers find another article of the newsroom. */
  articleAddress(id: string): string;
}

const toldClass = 'told';

/** A line that a block adds for readers elsewhere; Galley leaves it out when it reads the block again. */
export function toldLine(...words: HtmlTree): HtmlElement {
  return element('p', { class: toldClass }, ...words);
}

/** The same within a line. */
export function toldWords(...words: HtmlTree): HtmlElement {
  return element('span', { class: toldClass }, ...words);
}

/** An element as others need it around what Galley knows without. */
export function toldAround({ tag, attributes }: HtmlElement, ...content: HtmlTree): HtmlElement {
  return element(tag, { start: attributes.start, class: toldClass }, ...content);
}

/** Whether it is one of those. */
export function isTold({ attributes }: HtmlElement): boolean {
  return attributes.class === toldClass;
}
