import type { EditorView } from '@tiptap/pm/view';
import { useToasts } from '#ui/Toaster.tsx';
import type { Say } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../../connection/ArticleSession.ts';
import type { Brought } from '../../../connection/keepSource.ts';
import { problemSentence } from '../../../connection/problemSentence.ts';

/** Reads files into the article; what does it is fetched with the first of them. */
export async function putFiles(
  view: EditorView,
  session: ArticleSession,
  files: readonly File[],
  position: number | null,
  say: Say,
): Promise<void> {
  const inserting = await import('./insertFiles.ts').catch(() => null);
  if (inserting) await inserting.insertFiles(view, session, files, position, say);
  else useToasts.getState().show(say('problem.unavailable'));
}

/** Keeps the original of a paste with the article; that it could not be kept is said, and the text is there all the same. */
export async function keepWith(session: ArticleSession, brought: Brought, say: Say): Promise<void> {
  try {
    await (await import('../../../connection/keepSource.ts')).keepBrought(session, brought);
  } catch (failure) {
    useToasts.getState().show(problemSentence(say, failure));
  }
}

/** Asks which files are to be read into the article, at the caret. */
export function chooseFiles(view: EditorView, session: ArticleSession, say: Say): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => void putFiles(view, session, [...(input.files ?? [])], null, say);
  input.click();
}
