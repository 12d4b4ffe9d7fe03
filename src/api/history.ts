import * as z from 'zod/mini';
import { milestoneKinds } from '#article/milestones.ts';
import { stageNames } from '#article/stages.ts';
import { articleId, version, versionText } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { oneLine } from './oneLine.ts';
import { entityId } from './session.ts';

/** Who did something, as the history shows them; `colour` as with any person. */
const writer = z.object({ id: z.string(), name: z.string(), colour: z.number() });
export type Writer = z.output<typeof writer>;

/**
 * One person's batches without a long pause between them. Its versions lie from `first` to `last`; others may have
 * written some of those, `changes` says how many are this person's. Times are milliseconds since 1970 UTC.
 */
const sitting = z.object({
  person: writer,
  first: version,
  last: version,
  changes: z.number(),
  startedAt: z.number(),
  endedAt: z.number(),
});
export type Sitting = z.output<typeof sitting>;

export const readHistory = endpoint({
  method: 'GET',
  path: '/api/articles/:id/history',
  summary: 'Who wrote when: an article’s versions by person and sitting, newest first, a page at a time',
  right: 'read',
  input: z.object({ id: articleId, before: z.optional(versionText) }),
  output: z.object({
    head: version,
    /** Version 0: who made the article. */
    created: z.object({ person: writer, at: z.number() }),
    sittings: z.array(sitting),
    /** Hand it back as `before` for the next page; absent on the last one. */
    next: z.optional(version),
  }),
});

/** A version with a name: given by hand (`named`, with `name`) or by handing the article on (`stage`, to `stage`). */
const milestone = z.object({
  id: z.string(),
  version,
  kind: z.enum(milestoneKinds),
  name: z.string(),
  stage: z.nullable(z.enum(stageNames)),
  person: writer,
  at: z.number(),
});
export type Milestone = z.output<typeof milestone>;

/** What a version may be called. */
const milestoneName = z.string().check(z.trim(), z.minLength(1), z.maxLength(80), oneLine);

export const listMilestones = endpoint({
  method: 'GET',
  path: '/api/articles/:id/milestones',
  summary: 'The named versions of an article, the newest first',
  right: 'read',
  input: z.object({ id: articleId }),
  output: z.object({ milestones: z.array(milestone) }),
});

export const nameVersion = endpoint({
  method: 'POST',
  path: '/api/articles/:id/milestones',
  summary: 'Give a version a name',
  right: 'write',
  input: z.object({ id: articleId, version, name: milestoneName }),
  output: milestone,
});

export const renameMilestone = endpoint({
  method: 'PATCH',
  path: '/api/articles/:id/milestones/:milestone',
  summary: 'Give a version that was named by hand another name',
  right: 'write',
  input: z.object({ id: articleId, milestone: entityId, name: milestoneName }),
  output: milestone,
});

export const removeMilestone = endpoint({
  method: 'DELETE',
  path: '/api/articles/:id/milestones/:milestone',
  summary: 'Take the name from a version that was named by hand; the version stays',
  right: 'write',
  input: z.object({ id: articleId, milestone: entityId }),
  output: z.object({}),
});

/** A stretch of the document of `version`, positions as ProseMirror counts them, and who wrote it when last. */
const authorRun = z.object({ from: z.number(), to: z.number(), person: z.string(), version, at: z.number() });
export type AuthorRunJson = z.output<typeof authorRun>;

export const readAuthorship = endpoint({
  method: 'GET',
  path: '/api/articles/:id/authorship',
  summary: 'Who wrote which part of the article as it is now',
  right: 'read',
  input: z.object({ id: articleId }),
  output: z.object({ version, people: z.array(writer), runs: z.array(authorRun) }),
});

/** A passage that was taken out: it stands from `from` to `to` in the document of `version`. */
const deletedPassage = z.object({
  version,
  from: z.number(),
  to: z.number(),
  words: z.string(),
  person: writer,
  at: z.number(),
});
export type DeletedPassageJson = z.output<typeof deletedPassage>;

export const listDeleted = endpoint({
  method: 'GET',
  path: '/api/articles/:id/deleted',
  summary: 'Passages that were taken out of the article and are not in it now, the newest first',
  right: 'read',
  input: z.object({ id: articleId }),
  output: z.object({ version, passages: z.array(deletedPassage) }),
});
