import * as z from 'zod/mini';
import { articleLanguages } from '#article/fields.ts';
import { stageNames } from '#article/stages.ts';
import { endpoint } from './endpoint.ts';
import { entityId, person } from './session.ts';
import { wireStates } from './wireStates.ts';

export const articleId = entityId;
export const version = z.number().check(z.int(), z.minimum(0));
/** A number in a query, where numbers are text. */
const numberText = (digits: number) =>
  z.pipe(z.string().check(z.regex(new RegExp(`^\\d{1,${digits}}$`))), z.transform(Number));
export const versionText = numberText(12);

/** Parts of an article that a search may have found its words in, the headline aside. */
export const foundPlaces = ['kicker', 'standfirst', 'byline', 'section', 'tags', 'body'] as const;
export type FoundPlace = (typeof foundPlaces)[number];

/** Where a search found an article: its lines with the hits between U+E000 and U+E001. */
const found = z.object({
  kicker: z.string(),
  headline: z.string(),
  /** A passage with hits and the part it is from; the beginning of the text where only kicker and headline have hits. */
  place: z.enum(foundPlaces),
  passage: z.string(),
});
export type Found = z.output<typeof found>;

/** An article as the desk lists it: a projection of its log. Times are milliseconds since 1970 UTC. */
const articleRow = z.object({
  id: z.string(),
  kicker: z.string(),
  headline: z.string(),
  language: z.string(),
  /** The id of the publication it belongs to. */
  publication: z.string(),
  section: z.string(),
  authors: z.string(),
  words: z.number(),
  stage: z.enum(stageNames),
  trashed: z.boolean(),
  /** Readers have had it: its address stays. */
  published: z.boolean(),
  /** When readers first had it; null before. */
  publishedAt: z.nullable(z.number()),
  version,
  createdAt: z.number(),
  changedAt: z.number(),
  changedBy: z.string(),
  /** Of one that was started from an agency's message: what has become of that. */
  wire: z.nullable(z.enum(wireStates)),
  /** With a search. */
  found: z.optional(found),
  /** Who has it open now. */
  here: z.array(person),
});
export type ArticleRow = z.output<typeof articleRow>;

export const sortKeys = ['changed', 'created', 'opened', 'headline', 'section', 'words', 'relevance'] as const;

const filter = z.object({
  q: z.optional(z.string().check(z.maxLength(200))),
  publication: z.optional(entityId),
  section: z.optional(z.string().check(z.maxLength(60))),
  stage: z.optional(z.enum(stageNames)),
  language: z.optional(z.enum(articleLanguages)),
  mine: z.optional(z.enum(['true'])),
  /** What one has opened, sorted by that unless told. */
  recent: z.optional(z.enum(['true'])),
  trash: z.optional(z.enum(['true'])),
  sort: z.optional(z.enum(sortKeys)),
  direction: z.optional(z.enum(['up', 'down'])),
});

export const listArticles = endpoint({
  method: 'GET',
  path: '/api/articles',
  summary: 'Articles by words, filter and sort, a page at a time',
  right: 'read',
  input: z.object({
    ...filter.shape,
    /** The `next` of the page before: goes on after its last article, whatever has moved meanwhile. */
    after: z.optional(z.string().check(z.maxLength(4000))),
    /** Leaves out so many articles: any place of a long list without the pages before it. */
    skip: z.optional(numberText(7)),
  }),
  output: z.object({
    articles: z.array(articleRow),
    /** How many there are in all with this search and filter. */
    total: z.number(),
    /** Hand it back as `after` for the next page; absent on the last one. */
    next: z.optional(z.string()),
    sections: z.array(z.string()),
    /** True while the newsroom has no article at all, in the trash neither. */
    empty: z.boolean(),
  }),
});

export const listTags = endpoint({
  method: 'GET',
  path: '/api/tags',
  summary: 'Tags that the newsroom’s articles have, the most used first, with how many articles have them',
  right: 'read',
  input: z.object({ q: z.optional(z.string().check(z.maxLength(60))) }),
  output: z.object({ tags: z.array(z.object({ tag: z.string(), count: z.number() })) }),
});

const created = z.object({ id: z.string() });

/** What an article is started with. */
export const startedWith = z.object({
  language: z.optional(z.enum(articleLanguages)),
  publication: z.optional(entityId),
  section: z.optional(z.string().check(z.maxLength(60))),
});
export type StartedWith = z.output<typeof startedWith>;

export const createArticle = endpoint({
  method: 'POST',
  path: '/api/articles',
  summary:
    'Start an article, in the language of its publication’s new articles unless told, once for an id: asked again, it is the one that was started before',
  right: 'create',
  input: z.object({ ...startedWith.shape, id: z.optional(articleId) }),
  output: created,
});

export const getArticle = endpoint({
  method: 'GET',
  path: '/api/articles/:id',
  summary: 'One article’s row',
  right: 'read',
  input: z.object({ id: articleId }),
  output: articleRow,
});

export const readDocumentAt = endpoint({
  method: 'GET',
  path: '/api/articles/:id/document',
  summary: 'The document of the head or of any version, as ProseMirror JSON',
  right: 'read',
  input: z.object({ id: articleId, version: z.optional(versionText) }),
  output: z.object({
    version,
    schema: z.number(),
    document: z.unknown(),
    /** Who made this version, by name, and when: milliseconds since 1970 UTC. */
    author: z.string(),
    at: z.number(),
  }),
});

export const previewArticle = endpoint({
  method: 'GET',
  path: '/api/articles/:id/preview',
  summary: 'The whole page as readers would see it, of the head or of any version',
  right: 'read',
  input: z.object({ id: articleId, version: z.optional(versionText) }),
  output: z.string(),
  answer: 'html',
});

export const duplicateArticle = endpoint({
  method: 'POST',
  path: '/api/articles/:id/duplicate',
  summary: 'A new article with the same text and fields',
  right: 'create',
  input: z.object({ id: articleId }),
  output: created,
});

export const trashArticle = endpoint({
  method: 'POST',
  path: '/api/articles/:id/trash',
  summary: 'Move an article to the trash',
  right: 'trash',
  input: z.object({ id: articleId }),
  output: z.object({}),
});

export const restoreArticle = endpoint({
  method: 'POST',
  path: '/api/articles/:id/restore',
  summary: 'Take an article back from the trash',
  right: 'trash',
  input: z.object({ id: articleId }),
  output: z.object({}),
});

export const moveArticle = endpoint({
  method: 'POST',
  path: '/api/articles/:id/stage',
  summary: 'Hand an article on to another stage',
  right: 'move',
  input: z.object({ id: articleId, stage: z.enum(stageNames) }),
  output: z.object({}),
});

export const visitArticle = endpoint({
  method: 'POST',
  path: '/api/articles/:id/visit',
  summary: 'Remember that one has opened an article',
  right: 'read',
  input: z.object({ id: articleId }),
  output: z.object({}),
});

/** Most articles that are changed together. */
export const mostTogether = 200;

/** What is done to several articles at once. */
const bulkChange = z.union([
  z.object({ stage: z.enum(stageNames) }),
  z.object({ section: z.string().check(z.maxLength(60)) }),
  z.object({ trashed: z.boolean() }),
]);
export type BulkChange = z.output<typeof bulkChange>;

/** What became of one of them: what it was before, to take it back, or why it was not changed. */
const bulkResult = z.object({
  id: z.string(),
  before: z.optional(bulkChange),
  problem: z.optional(
    z.object({ code: z.string(), params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))) }),
  ),
});
export type BulkResult = z.output<typeof bulkResult>;

export const changeArticles = endpoint({
  method: 'POST',
  path: '/api/articles/bulk',
  summary: 'Move, file, trash or take back several articles; each by the rights one has on it',
  right: 'move',
  input: z.object({ ids: z.array(articleId).check(z.minLength(1), z.maxLength(mostTogether)), change: bulkChange }),
  output: z.object({ results: z.array(bulkResult) }),
});

/** One committed batch as the history tells it: who, when, and the versions it made. */
const batchFacts = z.object({ first: version, last: version, at: z.number(), author: z.string() });

export const listVersions = endpoint({
  method: 'GET',
  path: '/api/articles/:id/versions',
  summary: 'Who changed the article when, newest first, at most 200 batches before a version',
  right: 'read',
  input: z.object({ id: articleId, before: z.optional(versionText) }),
  output: z.object({ batches: z.array(batchFacts) }),
});

export const addSamples = endpoint({
  method: 'POST',
  path: '/api/samples',
  summary: 'Fill an empty newsroom with the sample articles',
  right: 'create',
  input: z.object({}),
  output: z.object({ ids: z.array(z.string()) }),
});
