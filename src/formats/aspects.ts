import type { Word } from '#words/say.ts';

/**
 * THE list of what an article has besides its words and blocks, each with what it is called where a format cannot carry
 * it. `aspects.test.ts` has two articles for each that differ in nothing else.
 */
export const aspects = {
  emphasis: 'aspect.emphasis',
  strike: 'aspect.strike',
  scripts: 'aspect.scripts',
  code: 'aspect.code',
  links: 'aspect.links',
  languages: 'aspect.languages',
  levels: 'aspect.levels',
  numbering: 'aspect.numbering',
  starts: 'aspect.starts',
  nesting: 'aspect.nesting',
  tables: 'aspect.tables',
  boxes: 'aspect.boxes',
  weights: 'aspect.weights',
  pictures: 'aspect.pictures',
  descriptions: 'aspect.descriptions',
  crops: 'aspect.crops',
  placements: 'aspect.placements',
  recordings: 'aspect.recordings',
  embeds: 'aspect.embeds',
  related: 'aspect.related',
  corrections: 'aspect.corrections',
  body: 'aspect.body',
  kicker: 'aspect.kicker',
  standfirst: 'aspect.standfirst',
  byline: 'aspect.byline',
  roles: 'aspect.roles',
  dateline: 'aspect.dateline',
  kind: 'aspect.kind',
  section: 'aspect.section',
  tags: 'aspect.tags',
  translation: 'aspect.translation',
  slug: 'aspect.slug',
  channels: 'aspect.channels',
  embargo: 'aspect.embargo',
  expiry: 'aspect.expiry',
  urgency: 'aspect.urgency',
  signal: 'aspect.signal',
  editorialNote: 'aspect.editorialNote',
  ids: 'aspect.ids',
} as const satisfies Readonly<Record<string, Word>>;

export type Aspect = keyof typeof aspects;
