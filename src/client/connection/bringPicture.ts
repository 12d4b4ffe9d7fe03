import { fetchPicture } from '#api/imports.ts';
import type { ArticleSession } from './ArticleSession.ts';
import { call } from './call.ts';
import { untilSaved } from './untilSaved.ts';

/** Has the server fetch the picture of a figure that knows only its address; the log brings it here. Throws the Problem why not. */
export async function bringPicture(session: ArticleSession, block: string): Promise<void> {
  // The server reads the address in its own copy of the article.
  await untilSaved(session);
  await call(fetchPicture, { id: session.article, block });
}
