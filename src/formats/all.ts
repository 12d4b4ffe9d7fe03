import type { FormatDefinition } from './defineFormat.ts';
import { docx } from './docx/docx.ts';
import { atom } from './feeds/atom.ts';
import { jsonFeed } from './feeds/jsonFeed.ts';
import { newsSitemap } from './feeds/newsSitemap.ts';
import { rss } from './feeds/rss.ts';
import { html } from './html/html.ts';
import { htmlFragment } from './html/htmlFragment.ts';
import { json } from './json.ts';
import { markdown, markdownMatter } from './markdown/markdown.ts';
import { newsmlG2, newsmlG2Nitf } from './newsml/newsmlG2.ts';
import { ninjs21 } from './ninjs/ninjs21.ts';
import { ninjs31 } from './ninjs/ninjs31.ts';
import { nitf } from './nitf/nitf.ts';
import { schemaOrg } from './schemaOrg.ts';
import { plainText } from './text/plainText.ts';

/** THE list of formats that an article can be written in, in the order they are offered. */
export const formats = [
  html,
  htmlFragment,
  markdown,
  markdownMatter,
  plainText,
  docx,
  json,
  ninjs31,
  ninjs21,
  newsmlG2,
  newsmlG2Nitf,
  nitf,
  schemaOrg,
  rss,
  atom,
  jsonFeed,
  newsSitemap,
] as const satisfies readonly FormatDefinition[];

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A format by its name or another that it goes by; capitals, hyphens and points do not count. */
export function formatNamed(name: string): FormatDefinition | undefined {
  const asked = plain(name);
  return (formats as readonly FormatDefinition[]).find((format) =>
    [format.name, ...(format.aliases ?? [])].some((known) => plain(known) === asked),
  );
}
