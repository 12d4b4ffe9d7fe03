import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { articleTree } from '#article/html.ts';
import { readHtml } from '#article/readHtml.ts';
import { frontText } from '#article/text.ts';
import { readClipboard } from '#formats/html/readClipboard.ts';
import { missingWords, treeText, wordsOf } from '#formats/reading/counts.ts';
import type { ReadArticle } from '#formats/reading/readArticle.ts';
import { readSource } from '#formats/reading/readers.ts';
import type { Facts } from '#formats/reading/reading.ts';
import { FileRefusal } from '#formats/reading/refusal.ts';
import { type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { corporaFolder, readCorpus } from '../corpora.ts';
import { bytes, countedIds } from '../readingSamples.ts';
import { fidelity, type Measured, type Share } from './fidelity.ts';
import { outputsReport } from './outputs.ts';

/** What was measured of each case of a corpus. */
export type Cases = ReadonlyMap<string, Measured>;

/** How a clipboard comes in: as the editor pastes it into an empty article, or saved as a file, which may be taken for a page. */
type Arrival = (html: string) => Promise<ReadArticle | undefined>;

const asPaste: Arrival = async (html) => readClipboard({ tree: readHtml(html), sheets: [], empty: true }, countedIds());
const asFile: Arrival = async (html) => {
  const [article] = await readSource({ name: 'clipboard.html', bytes: bytes(html) }, countedIds());
  return article;
};

/** Clipboards of Word, LibreOffice, Google Docs and others, by either way. */
export async function measurePaste(way: 'paste' | 'file'): Promise<Cases> {
  const read = way === 'paste' ? asPaste : asFile;
  const index = JSON.parse(readCorpus('paste/index.json') ?? '[]') as {
    id: string;
    input: string;
    expected?: string;
  }[];
  const found = new Map<string, Measured>();
  const measure = async (id: string, html: string, guide: HtmlTree | null) => {
    const article = await read(html);
    if (article)
      found.set(id, { ...fidelity(readHtml(html), guide, article), receipts: all([article.receipt.addsUp]) });
  };
  for (const { id, input, expected } of index)
    await measure(
      id,
      readCorpus(`paste/${input}`) ?? '',
      expected ? readHtml(readCorpus(`paste/${expected}`) ?? '') : null,
    );
  for (const file of filesIn('paste/jsonl', /\.jsonl$/)) {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    for (const [number, line] of lines.entries())
      await measure(`${nameOf(file)}:${number + 1}`, (JSON.parse(line) as { html?: string }).html ?? '', null);
  }
  return found;
}

/** Documents: their receipts account for every word of the parts that Word shows; where there is pandoc's reading of one, its words are ours. */
export async function measureDocx(): Promise<Cases> {
  const found = new Map<string, Measured>();
  for (const file of filesIn('docx', /\.docx$/)) {
    const [article] = await readSource({ name: nameOf(file), bytes: readFileSync(file) }, countedIds());
    const account = (name: string) => article?.receipt.accounts.find(({ count }) => count === name);
    const share = (name: string): Share => {
      const { before = 0, missing = 0 } = account(name) ?? {};
      return { found: before - missing, of: before };
    };
    const words = share('words');
    const links = share('links');
    const unusable = article?.receipt.changed.find(({ kind }) => kind === 'links')?.count ?? 0;
    const place = file.slice(corporaFolder.length + 1);
    const native = readNative(place.replace(/\.docx$/, '.native'));
    const own = article ? wordsOf(treeText(articleTree(article.doc))) : [];
    found.set(place, {
      words: { found: words.of - (article?.receipt.missingWords.length ?? 0), of: words.of },
      lists: share('lists'),
      items: share('items'),
      tables: share('tables'),
      links: { found: links.found, of: links.of - unusable },
      emphasis: share('emphasis'),
      quotationMarks: share('quotationMarks'),
      receipts: all(article ? [article.receipt.addsUp] : []),
      wordsByPandoc: { found: native.length - missingWords(native, own).length, of: native.length },
    });
  }
  return found;
}

/** The words of a document as pandoc reads it; none where nobody has kept its reading. */
function readNative(path: string): string[] {
  if (!existsSync(join(corporaFolder, path))) return [];
  const parts = (readCorpus(path) ?? '').matchAll(/\bStr "((?:[^"\\]|\\.)*)"|[A-Z][A-Za-z]+/g);
  const text = [...parts].map(([, words]) =>
    words === undefined
      ? ' '
      : words.replace(/\\(?:(\d+)|&|(.))/g, (_, code?: string, sign = '') =>
          code ? String.fromCodePoint(Number(code)) : sign,
        ),
  );
  return wordsOf(text.join(''));
}

/** Wire messages: read with all that they state, or refused with a reason. */
export async function measureWire(): Promise<Cases> {
  const found = new Map<string, Measured>();
  for (const file of filesIn('iptc', /\.(json|xml)$/).filter((path) => !path.includes('/spec/'))) {
    const stated = statedIn(readFileSync(file, 'utf8'));
    const measured = await readSource({ name: nameOf(file), bytes: readFileSync(file) }, countedIds()).then(
      (articles): Measured => ({
        read: { found: articles.length, of: articles.length },
        headline: all(articles.map(({ doc }) => frontText(doc, 'headline') !== '')),
        body: all(articles.map(({ doc }) => doc.childCount > 3)),
        credit: all(articles.map(({ doc }) => doc.attrs.byline.length > 0)),
        receipts: all(articles.map(({ receipt }) => receipt.addsUp)),
        words: arrived(readFileSync(file, 'utf8'), articles),
        crossheads: {
          found: Math.min(
            stated.crossheads,
            articles.flatMap(({ doc }) => doc.children).filter(({ type }) => type.name === 'crosshead').length,
          ),
          of: stated.crossheads,
        },
        times: told(stated.time, articles, ({ created, updated, published }) => created ?? updated ?? published),
        embargo: told(stated.embargo, articles, ({ embargo }) => embargo),
        status: told(stated.status, articles, ({ status }) => status),
        language: told(stated.language, articles, ({ language }) => language),
      }),
      (error: unknown): Measured => {
        if (!(error instanceof FileRefusal)) throw error;
        return { refused: { found: 1, of: 1 } };
      },
    );
    found.set(file.slice(corporaFolder.length + 1), measured);
  }
  return found;
}

/** What a message states, by the names that IPTC and dpa give it and no other code of ours. */
function statedIn(message: string) {
  const states = (name: string) =>
    new RegExp(
      `<(?:${name})\\b[^>]*(?:qcode|literal|tag|FormalName)="|<(?:${name})\\b[^>]*>[^<]|"(?:${name})"\\s*:\\s*"[^"]`,
      'i',
    ).test(message);
  return {
    // The title of dpa's notepad stands in a header of its own.
    crossheads: message.replace(/<(header|hedline)\b[\s\S]*?<\/\1>/gi, '').match(/<(?:h[2-6]|hl2)\b/gi)?.length ?? 0,
    time: states('versionCreated|version_created|ThisRevisionCreated|date.issue'),
    embargo: states('embargoed|embargoedUntil|embargoed_until'),
    status: states('pubStatus|pub_status|pubstatus'),
    language: states('language') || /\bxml:lang="/.test(message),
  };
}

/** Elements and keys whose words are for machines, or name what is named before: by the formats themselves, and no other code of ours. */
const forMachines =
  /<(sender|header|profile|provider|broader|narrower|related|generator|fileName|copyrightHolder|media-object)\b[\s\S]*?<\/\1>|<name\b[^>]*>[^<]*<\/name>(?=\s*<)(?<=<\/name>\s*<name\b[^>]*>[^<]*<\/name>)/g;

/** The words of each run of two or more in a message, and how many of them are in its articles or are told with them. */
function arrived(message: string, articles: readonly ReadArticle[]): Share {
  const runs = message.trimStart().startsWith('<')
    ? [...message.replace(forMachines, '').matchAll(/>([^<>]+)</g)].map(([, run = '']) => run)
    : stringsIn(JSON.parse(message));
  const words = runs
    .filter((run) => /\p{L}/u.test(run) && !/^\s*\d{4}-\d\d-\d\dT/.test(run))
    .map((run) => wordsOf(textOf(readHtml(run.replace(/<[^<>]*>/g, ' ')))))
    .filter((run) => run.length > 1)
    .flat();
  const there = new Set(
    articles
      .flatMap(({ doc, receipt: { facts, taken, setAside, unread } }) => [
        treeText(articleTree(doc)),
        JSON.stringify([doc.attrs, facts]),
        ...[...taken, ...setAside, ...unread].map(({ text }) => text),
      ])
      .flatMap((text) => wordsOf(text.toLowerCase())),
  );
  return { found: words.filter((word) => there.has(word.toLowerCase())).length, of: words.length };
}

/** The texts with a space in them, of any key of any object, but those in XML that is no HTML. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value].filter((text) => /\S\s+\S/.test(text) && !/^\s*<[A-Z]{3}/.test(text))
    : Object.values(value ?? {}).flatMap(stringsIn);

/** Whether a fact that a message states is among those of its articles. */
function told(states: boolean, articles: readonly ReadArticle[], fact: (facts: Facts) => string | undefined): Share {
  return states ? all(articles.map(({ receipt }) => Boolean(fact(receipt.facts)))) : { found: 0, of: 0 };
}

/** Web pages: how near the text is to the main text, the harmonic mean of what of it is there and what there is of it. */
export async function measurePages(): Promise<Cases> {
  const found = new Map<string, Measured>();
  for (const file of filesIn('news/readability', /source\.html$/)) {
    const folder = file.slice(corporaFolder.length + 1, file.lastIndexOf('/'));
    const [article] = await readSource({ name: 'source.html', bytes: readFileSync(file) }, countedIds());
    if (!article) continue;
    const expected = wordsOf(treeText(readHtml(readCorpus(`${folder}/expected.html`) ?? '')));
    const { title } = JSON.parse(readCorpus(`${folder}/expected-metadata.json`) ?? '{}') as { title: string };
    const text = wordsOf(
      treeText(articleTree(article.doc).filter((node) => typeof node !== 'string' && node.tag !== 'h1')),
    );
    const hits = expected.length - missingWords(expected, text).length;
    const headline = wordsOf(frontText(article.doc, 'headline')).join(' ').toLowerCase();
    found.set(folder, {
      mainText: { found: 2 * hits, of: expected.length + text.length },
      headline: all([headline !== '' && wordsOf(title).join(' ').toLowerCase().startsWith(headline)]),
      receipts: all([article.receipt.addsUp]),
    });
  }
  return found;
}

const all = (each: readonly boolean[]): Share => ({ found: each.filter(Boolean).length, of: each.length });
const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);

function filesIn(folder: string, pattern: RegExp): string[] {
  if (readCorpus('SOURCES.md') === null) return [];
  return readdirSync(join(corporaFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(corporaFolder, folder, file))
    .filter((file) => pattern.test(file) && statSync(file).isFile())
    .sort();
}

/** The sum of a corpus, by what was measured. */
export function total(cases: Cases): Readonly<Record<string, Share>> {
  const sum: Record<string, Share> = {};
  for (const measured of cases.values())
    for (const [name, { found, of }] of Object.entries(measured)) {
      const before = sum[name] ?? { found: 0, of: 0 };
      sum[name] = { found: before.found + found, of: before.of + of };
    }
  return sum;
}

/** The table that `npm run interchange` prints: a line for each corpus and what was measured, then the cases that fall short. */
export async function interchangeReport(): Promise<string> {
  const corpora: readonly (readonly [string, Cases])[] = [
    ['paste', await measurePaste('paste')],
    ['paste, as files', await measurePaste('file')],
    ['docx', await measureDocx()],
    ['iptc', await measureWire()],
    ['news/readability', await measurePages()],
  ];
  const lines = ['| corpus | cases | measured | found | of | share |', '|---|---|---|---|---|---|'];
  const short: string[] = [];
  for (const [name, cases] of corpora) {
    for (const [what, { found, of }] of Object.entries(total(cases)))
      lines.push(
        `| ${name} | ${cases.size} | ${what} | ${found} | ${of} | ${of === 0 ? '–' : `${((100 * found) / of).toFixed(2)} %`} |`,
      );
    for (const [id, measured] of cases)
      for (const [what, { found, of }] of Object.entries(measured))
        if (what === 'leftovers' ? found > 0 : found < of) short.push(`${id}: ${what} ${found} of ${of}`);
  }
  const pages = [...(corpora.at(-1)?.[1] ?? [])].map(([id, { mainText = { found: 0, of: 0 } }]) => {
    return `| ${id} | ${((100 * mainText.found) / (mainText.of || 1)).toFixed(2)} % |`;
  });
  return [
    ...lines,
    '',
    '| page | F1 of its main text |',
    '|---|---|',
    ...pages,
    '',
    ...short,
    '',
    await outputsReport(),
  ].join('\n');
}
