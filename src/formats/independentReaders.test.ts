import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { DOMParser, parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { samples } from '#server/articles/samples/all.ts';
import { sampleDocument } from '#server/articles/samples/sample.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { formatNamed } from './all.ts';
import { exportFile } from './exportFile.ts';
import { outgoing } from './outgoing.ts';

/** What every reader of a file has to find, in the article's order. */
interface Story {
  headline: string;
  crossheads: readonly string[];
  paragraphs: readonly string[];
  quotes: readonly string[];
}

const one = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const texts = (nodes: Iterable<{ textContent: string | null }>) =>
  [...nodes].map(({ textContent }) => one(textContent));

/** The body of a page or of a feed's entry, by a DOM that is not ours. */
function bodyOf(html: string): Omit<Story, 'headline'> {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const plain = [...document.querySelectorAll('p:not([class])')].filter(
    (paragraph) => !paragraph.closest('aside, blockquote, figure, footer, li, table'),
  );
  return {
    crossheads: texts(document.querySelectorAll('h2, h3')),
    paragraphs: texts(plain),
    quotes: texts(document.querySelectorAll('blockquote > p, aside.pullquote > p:first-child')),
  };
}

/** NITF has elements with points in their names, and crossheads that are `hl2`. */
function nitfStory(xml: string): Story {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const [content] = [...document.getElementsByTagName('body.content')];
  const children = [...(content?.children ?? [])];
  const named = (tag: string) => children.filter(({ localName }) => localName === tag);
  return {
    headline: one(document.getElementsByTagName('hl1')[0]?.textContent),
    crossheads: texts(named('hl2')),
    paragraphs: texts(named('p')),
    quotes: texts(named('bq').flatMap((quote) => [...(quote.querySelector('block')?.children ?? [])])),
  };
}

/** Markdown has no front: kicker, title and standfirst are its first paragraphs around its first heading. Who is quoted stands behind a dash. */
function markdownStory(written: string): Story {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(written) as Root;
  const words = (node: RootContent | Root): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '';
  const title = children.findIndex(({ type }) => type === 'heading');
  const body = children.slice(title + 2);
  const of = (type: string, within: readonly RootContent[]) => within.filter((node) => node.type === type);
  return {
    headline: one(children[title] && words(children[title])),
    crossheads: of('heading', body).map((node) => one(words(node))),
    paragraphs: of('paragraph', body).map((node) => one(words(node))),
    quotes: of('blockquote', body)
      .flatMap((node) => ('children' in node ? (node.children as RootContent[]).map((inner) => one(words(inner))) : []))
      .filter((line) => !line.startsWith('— ')),
  };
}

const mainOf = (told: readonly { role: string; contentType: string; value: string }[], type: string) =>
  told.find(({ role, contentType }) => role === 'main' && contentType === type)?.value ?? '';

/** By each format: how somebody else reads it. */
const readers: Readonly<Record<string, (file: string | Uint8Array) => Story | Promise<Story>>> = {
  html: (file) => {
    const { document } = parseHTML(String(file));
    const article = document.querySelector('article');
    return { headline: one(document.querySelector('h1')?.textContent), ...bodyOf(article?.innerHTML ?? '') };
  },
  htmlFragment: (file) => ({
    headline: one(parseHTML(`<body>${file}</body>`).document.querySelector('h1')?.textContent),
    ...bodyOf(String(file)),
  }),
  markdown: (file) => markdownStory(String(file)),
  // Front matter is no Markdown: who knows it takes it away first.
  markdownMatter: (file) => markdownStory(String(file).replace(/^---\n.*?\n---\n/s, '')),
  docx: async (file) => {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(file as Uint8Array) },
      {
        styleMap: [
          "p[style-name='Quote'] => blockquote > p:fresh",
          "p[style-name='Pull Quote'] => aside.pullquote > p:fresh",
          "p[style-name='Kicker'] => p.kicker:fresh",
          "p[style-name='Standfirst'] => p.standfirst:fresh",
          "p[style-name='Byline'] => p.byline:fresh",
          "p[style-name='Source'] => p.source:fresh",
          "p[style-name='Caption'] => p.caption:fresh",
          "p[style-name='Box'] => p.box:fresh",
          "p[style-name='Box Title'] => p.box:fresh",
        ],
      },
    );
    return {
      headline: one(parseHTML(`<body>${value}</body>`).document.querySelector('h1')?.textContent),
      ...bodyOf(value),
    };
  },
  ninjs: (file) => {
    const { headlines, bodies } = JSON.parse(String(file));
    return { headline: mainOf(headlines, 'text/plain'), ...bodyOf(mainOf(bodies, 'application/xhtml+xml')) };
  },
  ninjs21: (file) => {
    const { headlines, bodies } = JSON.parse(String(file).replaceAll('"contenttype"', '"contentType"'));
    return { headline: mainOf(headlines, 'text/plain'), ...bodyOf(mainOf(bodies, 'application/xhtml+xml')) };
  },
  newsmlG2: (file) => {
    const document = new DOMParser().parseFromString(String(file), 'text/xml');
    const [headline] = [...document.getElementsByTagName('headline')];
    const [article] = [...document.getElementsByTagName('article')];
    return { headline: one(headline?.textContent), ...bodyOf(article?.innerHTML ?? '') };
  },
  newsmlG2Nitf: (file) => nitfStory(String(file)),
  nitf: (file) => nitfStory(String(file)),
  rss: (file) => {
    const [item] = parseRssFeed(String(file)).items ?? [];
    return { headline: one(item?.title), ...bodyOf(item?.content?.encoded ?? '') };
  },
  atom: (file) => {
    const [entry] = parseAtomFeed(String(file)).entries ?? [];
    return { headline: one(entry?.title?.value), ...bodyOf(entry?.content?.value ?? '') };
  },
  jsonFeed: (file) => {
    const [item] = parseJsonFeed(String(file)).items ?? [];
    return { headline: one(item?.title), ...bodyOf(item?.content_html ?? '') };
  },
};

describe.each(samples)('the sample $id, read by other people’s parsers', (sample) => {
  const doc = sampleDocument(sample, countedIds());
  const of = (type: string) => doc.children.filter((block) => block.type.name === type);
  const written: Story = {
    headline: one(sample.headline),
    crossheads: texts(of('crosshead')),
    paragraphs: texts(of('paragraph')),
    quotes: doc.children.flatMap((block) => {
      if (block.type.name === 'pullquote') return texts(block.children.slice(0, 1));
      return block.type.name === 'blockquote'
        ? texts(block.children.filter((child) => child.type.name === 'paragraph'))
        : [];
    }),
  };

  test.each(Object.keys(readers))('%s: the same headline, crossheads, paragraphs and quotes', async (name) => {
    const format = formatNamed(name);
    const read = readers[name];
    if (!format || !read) throw new RangeError(name);
    const exported = await exportFile(format, [outgoing(doc, recordOf(sample.id))], context);
    if (!('file' in exported)) throw new Error(JSON.stringify(exported));
    expect(await read(exported.file)).toEqual(written);
  });
});

test('no format that holds a text is left to our own readers alone', async () => {
  const { formats } = await import('./all.ts');
  const left = formats.filter(({ name }) => !(name in readers)).map(({ name }) => name);
  // Plain words, our own document, and two that hold no blocks.
  expect(left).toEqual(['plainText', 'json', 'jsonLd', 'newsSitemap']);
});
