import type { EditorView } from '@tiptap/pm/view';
import { importInto } from '#api/imports.ts';
import { readDocument } from '#article/newArticle.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { useToasts } from '#ui/Toaster.tsx';
import type { Say } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../../connection/ArticleSession.ts';
import { uploadFile } from '../../../connection/call.ts';
import { problemSentence } from '../../../connection/problemSentence.ts';
import { insertRead } from './insertRead.ts';
import { usePasteReceipt } from './receipt.store.ts';

/**
 * Has the server read files of other programs, one after the other, and puts what is in them into the article. The place is
 * a caret's: text that others write meanwhile moves it along. One that cannot be read says why and stops none.
 */
export async function insertFiles(
  view: EditorView,
  session: ArticleSession,
  files: readonly File[],
  position: number | null,
  say: Say,
): Promise<void> {
  let place = position;
  for (const file of files) {
    try {
      const before = view.state.doc;
      const { articles } = await uploadFile(importInto, file, file.name, { id: session.article });
      if (view.isDestroyed || !view.editable) return;
      // Others may have written meanwhile, and a position is only good for the text that it was told of.
      if (before !== view.state.doc) place = null;
      const read = articles.map(({ document, receipt }) => {
        const told = receipt as Receipt;
        return {
          doc: readDocument(document),
          language: told.taken.some(({ part }) => part === 'language'),
          receipt: told,
        };
      });
      insertRead(view, read, place);
      place = null;
      const last = read.at(-1);
      if (last) usePasteReceipt.getState().show(last.receipt);
    } catch (failure) {
      useToasts.getState().show(`${file.name}: ${problemSentence(say, failure)}`);
    }
  }
}
