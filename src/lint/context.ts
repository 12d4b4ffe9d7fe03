import type { ArticleLanguage } from '#article/fields.ts';
import type { HouseStyle } from '#language/houseStyle.ts';
import type { HouseRules } from './houseRules.ts';

/**
 * What a rule may know besides the article. The same object as long as nothing of it changes: what is known of a block is
 * kept with it.
 */
export interface Context {
  language: ArticleLanguage;
  style: HouseStyle;
  house: HouseRules;
  /** Readers have it: words that age have begun to. */
  published: boolean;
  /** The agency has taken back the message that the article was started from. */
  killed: boolean;
  /** Pictures that may not be used any more, by their ids. */
  expired: ReadonlySet<string>;
}
