import * as z from 'zod/mini';
import { articleLanguages } from '#article/fields.ts';
import { noBreakPlaces, quotePairs, styleChoices } from '#language/houseStyle.ts';
import { type LengthName, lengths } from '#language/lengths.ts';
import { levels } from '#lint/finding.ts';
import { baseLanguages } from '#lint/nameEntry.ts';
import { endpoint } from './endpoint.ts';
import { oneLine } from './oneLine.ts';
import { entityId } from './session.ts';

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most), oneLine);
const said = (most: number) => line(most).check(z.minLength(1));
const list = <Item extends z.core.SomeType>(item: Item) => z.array(item).check(z.maxLength(2_000));

const pair = z
  .tuple([z.string(), z.string()])
  .check(z.refine((marks) => quotePairs.some(([open, close]) => marks[0] === open && marks[1] === close)));
const length = z.number().check(z.int(), z.minimum(0), z.maximum(10_000));
const limits = z.strictObject({ from: z.optional(length), to: length, warn: length });

/** What a house decides otherwise than usual about one language. */
const style = z.strictObject({
  quoteSpace: z.optional(z.enum(styleChoices.quoteSpace)),
  signSpace: z.optional(z.enum(styleChoices.signSpace)),
  colonSpace: z.optional(z.enum(styleChoices.colonSpace)),
  dash: z.optional(z.enum(styleChoices.dash)),
  apostrophe: z.optional(z.enum(styleChoices.apostrophe)),
  thousands: z.optional(z.enum(styleChoices.thousands)),
  thousandsFrom: z.optional(z.enum(styleChoices.thousandsFrom)),
  decimal: z.optional(z.enum(styleChoices.decimal)),
  moneyDecimal: z.optional(z.enum(styleChoices.moneyDecimal)),
  time: z.optional(z.enum(styleChoices.time)),
  percentSpace: z.optional(z.enum(styleChoices.percentSpace)),
  unitSpace: z.optional(z.enum(styleChoices.unitSpace)),
  ellipsis: z.optional(z.enum(styleChoices.ellipsis)),
  range: z.optional(z.enum(styleChoices.range)),
  quotes: z.optional(z.strictObject({ outer: pair, inner: pair })),
  dashSpaced: z.optional(z.boolean()),
  sharpS: z.optional(z.boolean()),
  noBreak: z.optional(z.array(z.enum(noBreakPlaces)).check(z.maxLength(noBreakPlaces.length))),
  keep: z.optional(list(said(100))),
  spellings: z.optional(list(z.strictObject({ wrong: said(100), right: said(100) }))),
  forbidden: z.optional(list(z.strictObject({ word: said(100), instead: line(100), reason: line(300) }))),
  lengths: z.optional(z.partialRecord(z.enum(Object.keys(lengths) as LengthName[]), limits)),
});

const ruleLevels = z.record(z.string().check(z.regex(/^[a-zA-Z]{1,60}$/)), z.enum([...levels, 'off']));

const byLanguage = (most: number) => z.partialRecord(z.enum(baseLanguages), said(most));
/** A person of the register of names; at least one language spells them. */
const name = z.strictObject({
  spelled: byLanguage(100).check(z.refine((spelled) => Object.keys(spelled).length > 0)),
  others: z.optional(z.array(said(100)).check(z.maxLength(20))),
  role: z.optional(byLanguage(200)),
});

const languageSettings = z.strictObject({ style, levels: ruleLevels });
export type LanguageJson = z.output<typeof languageSettings>;
export type StyleJson = LanguageJson['style'];
export type NameJson = z.output<typeof name>;

const language = z.enum(articleLanguages);
const names = z.array(name).check(z.maxLength(5_000));
const newArticles = z.strictObject({ language });

/** All that a publication has decided: what the settings page exports, and `--house` takes. */
export const houseSettings = z.strictObject({
  languages: z.partialRecord(language, languageSettings),
  names,
  /** The language that articles begin in where nobody says another; absent as long as that has not been decided. */
  newArticles: z.optional(newArticles),
});
export type HouseJson = z.output<typeof houseSettings>;

/**
 * Which state of a part was edited: 0 while nothing of it has been decided. A later one is not overwritten unseen. The next one
 * has to fit into 32 bits, too.
 */
const version = z.number().check(z.int(), z.minimum(0), z.maximum(2 ** 31 - 2));

/** A publication of the newsroom with what it has decided. */
const publication = z.object({
  id: z.string(),
  /** Empty as long as nobody has named the main one. */
  name: z.string(),
  settings: houseSettings,
  /** By part: a language, `names`, or `newArticles`. */
  versions: z.record(z.string(), z.number()),
});
export type PublicationJson = z.output<typeof publication>;

/** Most publications a newsroom has: everybody’s browser has the settings of all of them. */
export const mostPublications = 30;

const publicationName = said(60);
/** Whose settings are written; the main publication’s unless told. */
const whose = z.optional(entityId);

export const getHouse = endpoint({
  method: 'GET',
  path: '/api/house',
  summary:
    'The publications of the newsroom, the main one first, and what each has decided: its style and levels of rules by language, its register of names, and the language of new articles',
  right: 'signedIn',
  input: z.object({}),
  output: z.object({
    publications: z.array(publication),
    /** Whether there is a grammar server to be asked. */
    grammar: z.boolean(),
  }),
});

export const putLanguage = endpoint({
  method: 'PUT',
  path: '/api/house/languages/:language',
  summary: 'Decide how a publication sets a language, and how much each rule matters in it',
  right: 'settings',
  input: z.object({ publication: whose, language, style, levels: ruleLevels, version }),
  output: z.object({ version: z.number() }),
});

export const putNames = endpoint({
  method: 'PUT',
  path: '/api/house/names',
  summary: 'Write the register of names of a publication: one spelling of a person in each language',
  right: 'settings',
  input: z.object({ publication: whose, names, version }),
  output: z.object({ version: z.number() }),
});

export const putNewArticles = endpoint({
  method: 'PUT',
  path: '/api/house/new-articles',
  summary: 'Decide in which language the new articles of a publication begin where nobody says another',
  right: 'settings',
  input: z.object({ publication: whose, ...newArticles.shape, version }),
  output: z.object({ version: z.number() }),
});

export const addPublication = endpoint({
  method: 'POST',
  path: '/api/house/publications',
  summary: 'Add a publication; it begins with what the main one has decided',
  right: 'settings',
  input: z.object({ name: publicationName }),
  output: z.object({ id: z.string() }),
});

export const renamePublication = endpoint({
  method: 'PATCH',
  path: '/api/house/publications/:id',
  summary: 'Name a publication',
  right: 'settings',
  input: z.object({ id: entityId, name: publicationName }),
  output: z.object({}),
});

export const removePublication = endpoint({
  method: 'DELETE',
  path: '/api/house/publications/:id',
  summary: 'Remove a publication with all that it has decided; not the main one, and none that has articles',
  right: 'settings',
  input: z.object({ id: entityId }),
  output: z.object({}),
});
