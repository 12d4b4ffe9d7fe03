import { schema } from '#article/schema.ts';
import type { ReadArticle } from './readArticle.ts';
import type { FoundFile } from './reading.ts';

/** Under it are the pictures that lie beside a source, as long as it is being read: a host that nobody has (RFC 2606). */
export const besideAddress = 'https://beside.invalid/';

/** An article with the bytes of the pictures that lay beside its source; of the addresses that stood for them nothing is left. */
export function withPicturesBeside(article: ReadArticle, beside: ReadonlyMap<string, Uint8Array>): ReadArticle {
  const found = <File extends FoundFile>(file: File): File => {
    const { address, ...rest } = file;
    const bytes = address === undefined ? undefined : beside.get(address);
    return bytes ? ({ ...rest, bytes } as File) : file;
  };
  const doc: unknown = JSON.parse(JSON.stringify(article.doc.toJSON(), (_, value) => (beside.has(value) ? '' : value)));
  return {
    ...article,
    doc: schema.nodeFromJSON(doc),
    pictures: article.pictures.map(found),
    ...(article.media ? { media: new Map([...article.media].map(([name, file]) => [name, found(file)])) } : {}),
    receipt: JSON.parse(JSON.stringify(article.receipt).replaceAll(besideAddress, '')) as ReadArticle['receipt'],
  };
}
