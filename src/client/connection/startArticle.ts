import { createArticle, type StartedWith } from '#api/articles.ts';
import { Problem, type ProblemCode } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { startedArticle, writeDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import { call } from './call.ts';
import type { Channel } from './channel.ts';
import { startingLanguageOf } from './house.store.ts';
import type { Journal } from './journal.ts';
import { newId } from './newId.ts';

/** Problems after which it is not known whether the server has made it: a proxy's error page is `unexpected`. */
const unsure: ReadonlySet<ProblemCode> = new Set(['unavailable', 'unexpected']);

interface Desk {
  me: Me;
  channel: Channel;
  journal: Journal;
}

/**
 * Starts an article and resolves with its id; in the language of its publication's new articles, unless told. Where the
 * server does not answer, or not as it should, it is started in this browser under the same id: the server makes it when it
 * is back, once, whatever became of the question. Throws the server's Problem, or what was in its way where this browser
 * keeps nothing either.
 */
export async function startArticle(asked: StartedWith, { me, channel, journal }: Desk): Promise<string> {
  const id = newId();
  // Said to the server as well: it may make the article, and its answer be lost, or do so after the house has decided anew.
  const fields = { ...asked, language: asked.language ?? startingLanguageOf(asked.publication) };
  const problem = await ask(id, fields, channel);
  if (!problem) return id;
  if (!unsure.has(problem.code)) throw problem;
  const record = {
    client: newId(),
    article: id,
    person: me.id,
    schema: schemaNumber,
    writable: true,
    epoch: 0,
    seq: 0,
    flight: 0,
    version: 0,
    headline: '',
    unsent: 0,
    unborn: fields,
    at: Date.now(),
  };
  const document = { version: 0, json: writeDocument(startedArticle(id, fields)) };
  try {
    await journal.write({ record, row: 0, units: [], whole: true, committed: [], document, displaced: [] });
  } catch {
    throw problem;
  }
  return id;
}

/** The Problem in the way of the server's making it; null when it has. A line that falls silent meanwhile is one, too. */
async function ask(id: string, fields: StartedWith, channel: Channel): Promise<Problem | null> {
  const unavailable = new Problem('unavailable');
  if (!channel.online) return unavailable;
  let end: () => void = () => undefined;
  const silent = new Promise<Problem>((resolve) => {
    end = channel.onOnline((online) => online || resolve(unavailable));
  });
  const asked = call(createArticle, { ...fields, id }).then(
    () => null,
    (failure: unknown) => Problem.from(failure instanceof Problem ? failure.toJSON() : null),
  );
  try {
    return await Promise.race([asked, silent]);
  } finally {
    end();
  }
}
