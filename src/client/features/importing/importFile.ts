import { importArticle } from '#api/imports.ts';
import type { WaitingFigure } from '#article/waitingFigures.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { uploadFile } from '../../connection/call.ts';

/** An article that a file has become; `waiting` are its figures whose picture lies elsewhere. */
export interface ImportedArticle {
  id: string;
  headline: string;
  receipt: Receipt;
  waiting: readonly WaitingFigure[];
}

/** Sends a file to be read, for a publication; resolves with the articles that it has become. Throws like `call`. */
export async function importFile(file: File, publication: string | undefined): Promise<ImportedArticle[]> {
  const { articles } = await uploadFile(importArticle, file, file.name, { publication });
  // The receipt is the server's own value, passed on whole.
  return articles.map((article) => ({ ...article, receipt: article.receipt as Receipt }));
}
