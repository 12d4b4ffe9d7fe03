import type { Node } from '@tiptap/pm/model';
import { strFromU8, unzipSync } from 'fflate';
import { frontLength, schema } from '#article/schema.ts';
import type { FormatContext, FormatDefinition } from '#formats/defineFormat.ts';
import { exportFile } from '#formats/exportFile.ts';
import type { ArticleRecord, Outgoing } from '#formats/outgoing.ts';
import { newsroomAddresses } from '#page/newsroomAddresses.ts';
import { articleWith } from './examples.ts';

export const context: FormatContext = {
  newsroom: 'Seeblick',
  origin: 'https://seeblick.example',
  now: Date.UTC(2026, 0, 14, 12),
  ...newsroomAddresses('https://seeblick.example'),
};

/** What a newsroom knows of the article with this id. */
export const recordOf = (id: string): ArticleRecord => ({
  id,
  version: 12,
  createdAt: Date.UTC(2026, 0, 13, 8),
  changedAt: Date.UTC(2026, 0, 14, 11, 30),
  publishedAt: Date.UTC(2026, 0, 14, 11),
  address: `https://seeblick.example/read/${id}`,
});

/** An article with a block in its place, and a headline where the block is none: without one it may go nowhere. */
export function exampleArticle(node: Node): Node {
  const doc = articleWith(node);
  const front = doc.children
    .slice(0, frontLength)
    .map((part) => (part.type.name === 'headline' && part.childCount === 0 ? headline : part));
  return schema.node('doc', doc.attrs, [...front, ...doc.children.slice(frontLength)]);
}

const headline = schema.node('headline', null, schema.text('Kim und Putin schmieden einen Pakt'));

/** A file in a format as text, near enough to look for words in it; fails where the file may not leave the house. */
export async function fileText(format: FormatDefinition, article: Outgoing, around = context): Promise<string> {
  const exported = await exportFile(format, [article], around);
  if (!('file' in exported)) throw new Error(`${format.name}: ${JSON.stringify(exported)}`);
  return typeof exported.file === 'string' ? exported.file : unpacked(exported.file);
}

/** The files of a package, one after the other, without the moments they were made at and the ids that chance gave. */
function unpacked(bytes: Uint8Array): string {
  const files = Object.entries(unzipSync(bytes)).sort(([one], [other]) => one.localeCompare(other));
  return files
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    .replace(/rId[\w-]+/g, 'rId');
}
