import { expect, test } from 'vitest';
import { writeHtml } from '#article/html.ts';
import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement, type HtmlTree } from '#marks/htmlTree.ts';
import { articleParts } from '#page/page.ts';
import { hostileMarkup } from '#testing/hostileMarkup.ts';
import { bytes, countedIds } from '#testing/readingSamples.ts';
import { readSource } from './readers.ts';
import { FileRefusal } from './refusal.ts';

const elementsOf = (tree: HtmlTree): HtmlElement[] =>
  tree.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));

const harmless = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i;

/** What of a page could run, or could ask another server for something. */
function dangers(html: string): string[] {
  return elementsOf(readHtml(html)).flatMap(({ tag, attributes }) => [
    ...(/^(?:script|style|link|meta|base|iframe|frame|object|embed|form|input|button|svg|math|template)$/.test(tag)
      ? [tag]
      : []),
    ...Object.entries(attributes).flatMap(([name, value]) => {
      if (/^on|^style$|^srcdoc$|^formaction$|^ping$|^background$/.test(name)) return [`${tag} ${name}`];
      const leads = /^(?:href|src|poster|action|data|cite)$/.test(name) && value !== undefined;
      return leads && !harmless.test(value) ? [`${tag} ${name}=${value}`] : [];
    }),
  ]);
}

/** The reader's page of everything a source is read as; nothing where it is refused. */
async function pagesOf(name: string, text: string): Promise<string[]> {
  try {
    const read = await readSource({ name, bytes: bytes(text) }, countedIds());
    return read.map(({ doc }) => {
      const { front, body } = articleParts(doc, { language: 'en' });
      return writeHtml([element('main', {}, front, ...body.flatMap((block) => block ?? []))]);
    });
  } catch (error) {
    if (error instanceof FileRefusal) return [];
    throw error;
  }
}

const asPage = (markup: string) =>
  `<!doctype html><html><head><title>${markup}</title></head><body><article><h1>${markup}</h1><p>It rained all night over Bern.</p>${markup}</article></body></html>`;

const ways: [way: string, name: string, wrap: (markup: string) => string][] = [
  ['a clipboard', 'a.html', (markup) => `<p>It rained.</p>${markup}`],
  ['a slice of an editor', 'a.html', (markup) => `<div data-pm-slice="0 0 []">${markup}</div>`],
  ['a saved page', 'a.html', asPage],
  ['plain text', 'a.txt', (markup) => `It rained.\n\n${markup}`],
  ['Markdown', 'a.md', (markup) => `# It rained\n\n${markup}\n\n[a](${markup.replaceAll(/\s/g, '')})`],
  ['a wire message', 'a.json', (markup) => ninjs(markup)],
];

function ninjs(markup: string): string {
  return JSON.stringify({
    uri: 'urn:a',
    headlines: [{ role: 'main', value: markup }],
    by: markup,
    bodies: [{ role: 'main', contentType: 'text/html', value: `<p>It rained.</p>${markup}` }],
  });
}

test.each(ways)(
  'nothing that comes by %s runs or fetches anything on the page',
  { timeout: 60_000 },
  async (_way, name, wrap) => {
    const hostile = hostileMarkup();
    let read = 0;
    for (const { id, markup } of hostile) {
      const pages = await pagesOf(name, wrap(markup));
      if (pages.length > 0) read += 1;
      for (const page of pages) expect.soft(dangers(page), id).toEqual([]);
    }
    expect(read).toBeGreaterThan(hostile.length / 2);
  },
);

test('the net holds what it is there for', () => {
  for (const { markup } of hostileMarkup().filter(({ id }) => /^own-(?!slice|mutation)/.test(id)))
    expect(dangers(markup), markup).not.toEqual([]);
});
