import { Problem } from '#api/problem.ts';
import { catalogs } from '#words/catalogs.ts';
import { pickLanguage, sayIn } from '#words/say.ts';
import type { Log } from '../home.ts';

/** The answer to what a request threw: a Problem as it is, anything else as `unexpected`, of which only the log knows more. */
export function problemAnswer(error: unknown, request: Request, log: Log): Response {
  const problem = error instanceof Problem ? error : new Problem('unexpected');
  if (problem !== error) log.error({ error, method: request.method, path: pathOf(request) }, 'request failed');
  const language = languageOf(request);
  const message = sayIn(language, catalogs[language])(`problem.${problem.code}`, problem.params);
  return Response.json({ ...problem.toJSON(), message }, { status: problem.status });
}

/** Without the query, which may hold the words of a search. */
function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}

function languageOf(request: Request) {
  const header = request.headers.get('accept-language') ?? '';
  return pickLanguage(header.split(',').map((tag) => tag.trim()));
}
