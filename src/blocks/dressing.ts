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
