import { type ArticleLanguage, fields } from '#article/fields.ts';
import type { HouseStyle, StyleChanges, Styles } from '#language/houseStyle.ts';
import { localeOf, stylesWith } from '#language/locales.ts';
import type { Context } from './context.ts';
import type { HouseRules, Levels } from './houseRules.ts';
import type { NameEntry } from './nameEntry.ts';

/** What a house has decided about one language: how it is set, and how much each rule matters. */
interface LanguageSettings {
  style: StyleChanges;
  levels: Levels;
}

/** All that a publication has decided otherwise than usual. Plain data: stored, sent, edited, and a file for the command line. */
export interface HouseSettings {
  languages: { readonly [Language in ArticleLanguage]?: LanguageSettings | undefined };
  names: readonly NameEntry[];
  /** How an article begins of which nobody says otherwise; absent, in the language that is usual. */
  newArticles?: { language: ArticleLanguage } | undefined;
}

export const usualSettings: HouseSettings = { languages: {}, names: [] };

/** The settings as those who set and check an article want them. */
interface House {
  styles: Styles;
  rules: Map<string, HouseRules>;
}

const known = new WeakMap<HouseSettings, House>();

function houseOf(settings: HouseSettings): House {
  const before = known.get(settings);
  if (before) return before;
  const entries = Object.entries(settings.languages).map(([language, decided]) => [language, decided?.style]);
  const house = { styles: stylesWith(Object.fromEntries(entries)), rules: new Map<string, HouseRules>() };
  known.set(settings, house);
  return house;
}

/** How a house sets a language, a BCP 47 tag; the same object as long as the settings are. */
export function styleIn(settings: HouseSettings, language: string): HouseStyle {
  return houseOf(settings).styles[localeOf(language) ?? 'en-GB'];
}

/** What a house checks in a language; the same object as long as the settings are. */
function rulesIn(settings: HouseSettings, language: ArticleLanguage): HouseRules {
  const { rules } = houseOf(settings);
  const before = rules.get(language);
  if (before) return before;
  const made = { levels: settings.languages[language]?.levels ?? {}, names: settings.names };
  rules.set(language, made);
  return made;
}

/** The language that a house's articles begin in where nobody says another. */
export function startingLanguage({ newArticles }: HouseSettings): ArticleLanguage {
  return newArticles?.language ?? fields.language.default;
}

/** The people of a house's register as German texts may have them: what a repair that gives ß back asks about. */
export function germanNames({ names }: HouseSettings): readonly string[] {
  return names.flatMap(({ spelled, others = [] }) => [...(spelled.de === undefined ? [] : [spelled.de]), ...others]);
}

/** What the rules may know of an article in a house. */
export function contextIn(
  settings: HouseSettings,
  language: ArticleLanguage,
  {
    published = false,
    killed = false,
    expired = [],
  }: { published?: boolean; killed?: boolean; expired?: Iterable<string> } = {},
): Context {
  return {
    language,
    style: styleIn(settings, language),
    house: rulesIn(settings, language),
    published,
    killed,
    expired: new Set(expired),
  };
}
