import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Node } from '@tiptap/pm/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate/node';
import mammoth from 'mammoth';
import { marked } from 'marked';
import { ErrorLevel, type SitemapItem, XMLToSitemapItemStream } from 'sitemap';
import { readDocument } from '#article/newArticle.ts';
import { readHtml } from '#article/readHtml.ts';
import { formats } from '#formats/all.ts';
import { aspects } from '#formats/aspects.ts';
import type { FormatDefinition, Written } from '#formats/defineFormat.ts';
import { exportFile } from '#formats/exportFile.ts';
import { htmlFragment } from '#formats/html/htmlFragment.ts';
import { type Outgoing, outgoing } from '#formats/outgoing.ts';
import { treeText } from '#formats/reading/counts.ts';
import { type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { print } from '#page/print.ts';
import { en as app } from '#words/en.ts';
import { outputs as words } from '#words/outputs/en.ts';
import { everyArticle } from '../everyArticle.ts';
import { context, recordOf } from '../outgoing.ts';
import { acceptedByTypes } from '../schemaOrgTypes.ts';
import { xmllint } from '../xmllint.ts';

/** How many of so many files a validator of other people's accepted; all of them have passed our own checks before. */
interface Accepted {
  files: number;
  accepted: number;
  by: string;
}

/** Who judges a format's files: how many of them are accepted. */
interface Judge {
  by: string;
  accepted(files: readonly Written[], articles: readonly Outgoing[]): number | Promise<number>;
}

const each = (accepts: (file: Written) => boolean) => (files: readonly Written[]) => files.filter(accepts).length;
const text = (file: Written) => String(file);

function ninjsJudge(version: string): Judge {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../formats/ninjs/schemas/${name}`, import.meta.url), 'utf8'));
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(read('GeoJSON-schema.json'));
  const validate = ajv.compile(read(`ninjs-schema_${version}.json`));
  return { by: 'ajv, IPTC’s schema', accepted: each((file) => validate(JSON.parse(text(file)))) };
}

const xsdJudge = (schema: string): Judge => ({
  by: 'xmllint, IPTC’s schema',
  accepted: (files) => (xmllint(schema, files.map(text)) ? 0 : files.length),
});

const html = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'void-style': 'off', 'doctype-style': 'off' },
});
const htmlJudge: Judge = {
  by: 'html-validate',
  accepted: async (files) => {
    const reports = await Promise.all(files.map((file) => html.validateString(text(file))));
    return reports.filter(({ valid }) => valid).length;
  },
};

/** No file can break the grammar of text (RFC 2046) or of Markdown (CommonMark): what counts is that the article's words are read in it. */
const wordsJudge = (
  by: string,
  read: (file: string) => string,
  wanted: (article: Outgoing) => string,
  inOrder: boolean,
): Judge => ({
  by,
  accepted: (files, articles) => {
    const words = (of: string) => {
      const all = of.normalize().match(/\p{L}+/gu) ?? [];
      return (inOrder ? all : all.sort()).join(' ');
    };
    return articles.filter((article, index) => words(read(text(files[index] ?? ''))) === words(wanted(article))).length;
  },
});

/** The words of HTML without addresses that are linked to themselves, which stand for a name where there is none. */
const named = (html: string) => treeText(withoutAddresses(readHtml(html)));
const withoutAddresses = (tree: HtmlTree): HtmlTree =>
  tree.flatMap((node): HtmlTree => {
    if (typeof node === 'string') return [node];
    const isAddress = node.tag === 'a' && textOf(node.children) === node.attributes.href;
    return isAddress ? [] : [{ ...node, children: withoutAddresses(node.children) }];
  });

const markdownJudge = wordsJudge(
  'marked',
  // Front matter is no Markdown: who knows it takes it away first.
  (file) => named(marked.parse(file.replace(/^---\n.*?\n---\n/s, ''), { async: false })),
  (article) => named(htmlFragment.write(article, context)),
  // A caption stands where a format has its place for it.
  false,
);
const textJudge = wordsJudge(
  'its words in their order; text has no grammar',
  (file) => file,
  ({ copy }) => copy.textBetween(0, copy.content.size, ' ', ' '),
  true,
);

/** Google's schema is not ours to give away; its tags and their order of things as another sitemap library knows them. */
const sitemapJudge: Judge = {
  by: 'sitemap, strict',
  accepted: async (files) => {
    const read = await Promise.all(files.map((file) => strictSitemap(text(file)).catch(() => null)));
    return read.filter((items) => items?.every(({ url, news }) => URL.canParse(url) && news?.title)).length;
  },
};

async function strictSitemap(file: string): Promise<SitemapItem[]> {
  const items: SitemapItem[] = [];
  const parser = new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false });
  parser.on('data', (item) => items.push(item));
  await pipeline(Readable.from([file]), parser);
  return items;
}

/** A feed reader finds one article in each, with all that it needs of it. */
function feedJudge(needed: (file: string) => (string | undefined)[][] | undefined): Judge {
  return {
    by: 'feedsmith',
    accepted: each((file) => {
      const articles = needed(text(file)) ?? [];
      return articles.length === 1 && articles.every((parts) => parts.every((part) => part));
    }),
  };
}

const newsmlSchema = 'NewsML-G2_2.35-spec-All-Power.xsd';

export const judges: Readonly<Record<(typeof formats)[number]['name'], Judge>> = {
  html: htmlJudge,
  htmlFragment: htmlJudge,
  markdown: markdownJudge,
  markdownMatter: markdownJudge,
  plainText: textJudge,
  json: {
    by: 'ProseMirror, our schema',
    accepted: each((file) => {
      try {
        readDocument(JSON.parse(text(file)).document).check();
        return true;
      } catch {
        return false;
      }
    }),
  },
  docx: {
    by: 'mammoth',
    accepted: async (files) => {
      const read = await Promise.all(
        files.map((file) => mammoth.extractRawText({ buffer: Buffer.from(file as Uint8Array) })),
      );
      return read.filter(({ value }) => value.trim() !== '').length;
    },
  },
  ninjs: ninjsJudge('3.1'),
  ninjs21: ninjsJudge('2.1'),
  newsmlG2: xsdJudge(newsmlSchema),
  newsmlG2Nitf: xsdJudge(newsmlSchema),
  nitf: xsdJudge('nitf-3-6.xsd'),
  rss: feedJudge((file) =>
    parseRssFeed(file).items?.map(({ guid, link, title, pubDate }) => [guid?.value, link, title, pubDate]),
  ),
  atom: feedJudge((file) =>
    parseAtomFeed(file).entries?.map(({ id, links, title, updated, published }) => [
      id,
      links?.[0]?.href,
      title?.value,
      updated,
      published,
    ]),
  ),
  jsonFeed: feedJudge((file) =>
    parseJsonFeed(file).items?.map(({ id, url, title, date_published }) => [id, url, title, date_published]),
  ),
  jsonLd: { by: 'TypeScript, Google’s types of schema.org', accepted: (files) => acceptedByTypes(files.map(text)) },
  newsSitemap: sitemapJudge,
};

/** Writes all of them in a format, each checked by ourselves, and has them judged by the format's own validator. */
async function judged(format: FormatDefinition, docs: readonly Node[]): Promise<Accepted> {
  const files: Written[] = [];
  const articles = docs.map((doc, index) => outgoing(doc, recordOf(`article-${index}`)));
  for (const [index, article] of articles.entries()) {
    const exported = await exportFile(format, [article], context);
    if (!('file' in exported)) throw new Error(`${format.name} ${index}: ${JSON.stringify(exported)}`);
    files.push(exported.file);
  }
  const judge = (judges as Readonly<Record<string, Judge>>)[format.name];
  if (!judge) throw new RangeError(`Nobody judges ${format.name}`);
  return { files: files.length, accepted: await judge.accepted(files, articles), by: judge.by };
}

export async function measureOutputs(generated: number): Promise<ReadonlyMap<FormatDefinition, Accepted>> {
  const docs = everyArticle(generated);
  const found = new Map<FormatDefinition, Accepted>();
  for (const format of formats) found.set(format, await judged(format, docs));
  return found;
}

const label = (word: string) => ({ ...app, ...words })[word as keyof typeof words] ?? word;

/** What each format cannot carry, as it declares itself: a table of `docs/interchange.md`. */
export function lossTable(): string {
  const outputs: readonly Pick<FormatDefinition, 'name' | 'label' | 'needs' | 'loses' | 'unread'>[] = [
    ...formats,
    print,
  ];
  const rows = outputs.map(({ name, label: called, needs = [], loses, unread = [] }) => {
    const lost = loses.map((aspect) => label(aspects[aspect])).join(', ') || 'nothing';
    const left = unread.map((aspect) => label(aspects[aspect])).join(', ') || '–';
    return `| ${label(called)} | \`${name}\` | ${needs.join(', ') || '–'} | ${lost} | ${left} |`;
  });
  return ['| format | name | needs | cannot carry | not read back |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** How many files of each format its validator accepts, as a table. */
export async function outputsReport(generated = 500): Promise<string> {
  const rows = [...(await measureOutputs(generated))].map(
    ([format, { files, accepted, by }]) => `| ${label(format.label)} | ${files} | ${accepted} | ${by} |`,
  );
  return ['| format | files | valid | judged by |', '|---|---|---|---|', ...rows].join('\n');
}
