import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import { Fragment, type Node } from '@tiptap/pm/model';
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
import { elementsIn } from '#formats/elementsIn.ts';
import { exportFile } from '#formats/exportFile.ts';
import { htmlFragment } from '#formats/html/htmlFragment.ts';
import { type Outgoing, outgoing } from '#formats/outgoing.ts';
import { missingWords, treeText } from '#formats/reading/counts.ts';
import { type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { print } from '#page/print.ts';
import { en as app } from '#words/en.ts';
import { outputs as words } from '#words/outputs/en.ts';
import { everyArticle } from '../everyArticle.ts';
import { context, recordOf } from '../outgoing.ts';
import { acceptedByTypes } from '../schemaOrgTypes.ts';
import { xmllint } from '../xmllint.ts';

/** How many of so many files a validator of other people's accepted, null where nobody judged; all of them have passed our own checks before. */
interface Accepted {
  files: number;
  accepted: number | null;
  by: string;
}

/** Who judges a format's files: how many of them are accepted; null where the judge is not at hand. */
interface Judge {
  by: string;
  accepted(files: readonly Written[], articles: readonly Outgoing[]): number | null | Promise<number | null>;
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

/** Without xmllint or the schema nobody has judged; who names corpora wants to be judged by them. */
export const xsdJudge = (schema: string, required = process.env.GALLEY_CORPORA !== undefined): Judge => ({
  by: 'xmllint, IPTC’s schema',
  accepted: (files) => {
    const said = xmllint(schema, files.map(text));
    if (said === null && required)
      throw new Error(`GALLEY_CORPORA wants files judged by ${schema}: no xmllint or no such schema`);
    return said === null ? null : said === '' ? files.length : 0;
  },
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

/** An article as a feed has it. */
interface FeedItem {
  title: string | undefined;
  link: string | undefined;
  id: string | undefined;
  published: number;
  /** Of RSS nobody knows. */
  updated?: number;
  /** The words of standfirst and body, in their order. */
  words: string;
}

const time = (said: string | undefined) => Date.parse(String(said));
const oneLine = (said: string | undefined) => said?.replace(/\s+/g, ' ').trim();
const wordsIn = (said: string) => (said.normalize().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
/** What a feed's content says, without what is told to readers elsewhere alone. */
const contentWords = (html = '') => wordsIn(treeText(withoutTold(readHtml(html))));
const withoutTold = (tree: HtmlTree): HtmlTree =>
  tree.map((node) => {
    if (typeof node === 'string') return node;
    return node.attributes.class === 'told' ? ' ' : { ...node, children: withoutTold(node.children) };
  });

/** The same by the article itself, without anything that writes feeds. */
function feedItem({ copy, record }: Outgoing): Required<FeedItem> {
  const said = (nodes: readonly Node[]) => {
    const all = Fragment.from([...nodes]);
    return all.textBetween(0, all.size, ' ', ' ');
  };
  return {
    title: oneLine(said(copy.children.slice(1, 2))),
    link: record.address,
    id: `tag:seeblick.example,2026-01-13:${record.id}`,
    published: record.publishedAt ?? Number.NaN,
    updated: record.changedAt,
    words: wordsIn(said(copy.children.slice(2))),
  };
}

/** A feed reader finds one article in each, as it was written. */
function feedJudge(read: (file: string) => readonly FeedItem[] | undefined): Judge {
  return {
    by: 'feedsmith, each item by its article',
    accepted: (files, articles) =>
      articles.filter((article, index) => {
        const [item, ...more] = read(text(files[index] ?? '')) ?? [];
        const { updated, ...wanted } = feedItem(article);
        return (
          more.length === 0 && isDeepStrictEqual(item, item && 'updated' in item ? { ...wanted, updated } : wanted)
        );
      }).length,
  };
}

/** Headings, items and cells of an article, each with its words, as a program has them that reads Word. */
const structure = (tree: HtmlTree, headings: HtmlTree): string[] => [
  ...headings.flatMap((node) =>
    typeof node !== 'string' && /^h[1-3]$/.test(node.tag) ? [`${node.tag} ${wordsIn(textOf(node.children))}`] : [],
  ),
  ...elementsIn(tree, ({ tag }) => /^(?:li|td|th)$/.test(tag))
    .map((node) => `${node.tag} ${wordsIn(textOf([node]))}`)
    // A row is as long as the longest.
    .filter((said) => said !== 'td '),
];

/** It finds every word of the article, and its headings, items and cells where they belong. */
const docxJudge: Judge = {
  by: 'mammoth: words, headings, items and cells',
  accepted: async (files, articles) => {
    const right = await Promise.all(
      articles.map(async (article, index) => {
        const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(files[index] as Uint8Array) });
        const [read, wanted] = [readHtml(value), readHtml(htmlFragment.write(article, context))];
        const lost = missingWords(wordsIn(treeText(wanted)).split(' '), wordsIn(treeText(read)).split(' '));
        // A heading in a box is a line of it.
        const headings = wanted.filter((node) => typeof node !== 'string' && /^h[1-3]$/.test(node.tag));
        return lost.length === 0 && isDeepStrictEqual(structure(read, read), structure(wanted, headings));
      }),
    );
    return right.filter(Boolean).length;
  },
};

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
  docx: docxJudge,
  ninjs: ninjsJudge('3.1'),
  ninjs21: ninjsJudge('2.1'),
  newsmlG2: xsdJudge(newsmlSchema),
  newsmlG2Nitf: xsdJudge(newsmlSchema),
  nitf: xsdJudge('nitf-3-6.xsd'),
  rss: feedJudge((file) =>
    parseRssFeed(file).items?.map(({ guid, link, title, pubDate, content }) => ({
      title: oneLine(title),
      link,
      id: guid?.value,
      published: time(pubDate),
      words: contentWords(content?.encoded),
    })),
  ),
  atom: feedJudge((file) =>
    parseAtomFeed(file).entries?.map(({ id, links, title, updated, published, content }) => ({
      title: oneLine(title?.value),
      link: links?.[0]?.href,
      id,
      published: time(published),
      updated: time(updated),
      words: contentWords(content?.value),
    })),
  ),
  jsonFeed: feedJudge((file) =>
    parseJsonFeed(file).items?.map(({ id, url, title, date_published, date_modified, content_html }) => ({
      title: oneLine(title),
      link: url,
      id,
      published: time(date_published),
      updated: time(date_modified),
      words: contentWords(content_html),
    })),
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

export const judgedRow = (format: string, { files, accepted, by }: Accepted): string =>
  `| ${format} | ${files} | ${accepted ?? '–'} | ${accepted === null ? 'not judged' : by} |`;

/** How many files of each format its validator accepts, as a table. */
export async function outputsReport(generated = 500): Promise<string> {
  const rows = [...(await measureOutputs(generated))].map(([format, measured]) =>
    judgedRow(label(format.label), measured),
  );
  return ['| format | files | valid | judged by |', '|---|---|---|---|', ...rows].join('\n');
}
