import { importArticle } from '#api/imports.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { uploadFile } from '../../connection/call.ts';

/** Sends a file to be read; resolves with the articles that it has become. Throws like `call`. */
export async function importFile(file: File): Promise<{ id: string; headline: string; receipt: Receipt }[]> {
  const { articles } = await uploadFile(importArticle, file, file.name);
  // The receipt is the server's own value, passed on whole.
  return articles.map((article) => ({ ...article, receipt: article.receipt as Receipt }));
}
