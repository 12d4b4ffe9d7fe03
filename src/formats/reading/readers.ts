import { readHtml } from '#article/readHtml.ts';
import type { HtmlElement } from '#marks/htmlTree.ts';
import { brokenPlaces, decodeText, wideOrder } from '../html/decodeText.ts';
import { withPicturesBeside } from './picturesBeside.ts';
import type { ReadArticle } from './readArticle.ts';
import { type ReaderName, readerOfEnding } from './readable.ts';
import type { Source } from './reading.ts';
import { FileRefusal, largestFile, tooLarge } from './refusal.ts';
import { refuseTooMuchHtml, refuseTooMuchMarkdown, refuseTooMuchText, refuseTooMuchXml } from './refuseTooMuch.ts';

/** Reads the articles of a source; each reader is fetched when it is first needed. */
type Read = (source: Source, newId: () => string) => Promise<ReadArticle[]>;

const xml =
  (load: () => Promise<(root: HtmlElement, name: string, newId: () => string) => ReadArticle[]>): Read =>
  async ({ bytes, name }, newId) => {
    const [{ readXml }, read] = await Promise.all([import('../xml/readXml.ts'), load()]);
    const text = decodeText(bytes);
    refuseTooMuchXml(text);
    return read(readXml(text), name, newId);
  };

const readers: Readonly<Record<ReaderName, Read>> = {
  docx: async ({ bytes, name }, newId) => (await import('../docx/readDocx.ts')).readDocx(bytes, name, newId),
  html: async ({ bytes, name }, newId) => {
    const html = decodeText(bytes);
    refuseTooMuchHtml(html);
    const own = /\bdata-galley\b/.test(html) ? (await import('../html/readOwnHtml.ts')).readOwnHtml(html) : null;
    if (own) return [(await import('./ownArticle.ts')).ownArticle(own, { name, format: 'html' }, newId)];
    if (isPage(html)) return [(await import('../page/readPage.ts')).readPage(html, name, newId)];
    return [(await import('../html/readFragment.ts')).readFragment(readHtml(html), name, newId)];
  },
  markdown: async ({ bytes, name }, newId) => {
    const text = decodeText(bytes);
    refuseTooMuchMarkdown(text);
    return [(await import('../markdown/readMarkdown.ts')).readMarkdown(text, name, newId)];
  },
  ninjs: async ({ bytes, name }, newId) =>
    (await import('../ninjs/readNinjs.ts')).readNinjs(decodeText(bytes), name, newId),
  json: async ({ bytes, name }, newId) => {
    const { ownArticle, ownJson } = await import('./ownArticle.ts');
    return [ownArticle({ doc: ownJson(decodeText(bytes)) }, { name, format: 'json' }, newId)];
  },
  'newsml-g2': xml(async () => (await import('../newsml/readNewsmlG2.ts')).readNewsmlG2),
  newsml1: xml(async () => (await import('../newsml/readNewsml1.ts')).readNewsml1),
  nitf: xml(async () => (await import('../nitf/readNitf.ts')).readNitf),
  text: async ({ bytes, name }, newId) => {
    const text = decodeText(bytes);
    refuseTooMuchText(text);
    return [(await import('../text/readText.ts')).readText(text, name, newId)];
  },
};

/** Fetches all readers: where a file's time is counted, theirs is not the file's. */
export async function fetchReaders(): Promise<void> {
  await Promise.all([
    import('../docx/readDocx.ts'),
    import('../html/readFragment.ts'),
    import('../html/readOwnHtml.ts'),
    import('../markdown/readMarkdown.ts'),
    import('../newsml/readNewsml1.ts'),
    import('../newsml/readNewsmlG2.ts'),
    import('../ninjs/readNinjs.ts'),
    import('../nitf/readNitf.ts'),
    import('../page/readPage.ts'),
    import('../text/readText.ts'),
    import('../xml/readXml.ts'),
    import('./ownArticle.ts'),
  ]);
}

/** Whether HTML is a page with things around its article, and not a clipboard or a document of an office program. */
function isPage(html: string): boolean {
  if (!/<(?:!doctype html|html|head|body)\b/i.test(html.slice(0, 4000))) return false;
  if (/\bdata-pm-slice=/.test(html)) return false;
  const start = html.slice(0, 100_000);
  if (/<html[^>]+urn:schemas-microsoft-com:office/i.test(start) || officeMeta.test(start)) return false;
  // Pages are made with an office program's leavings here and there: these make no document of what has a page's own marks.
  const leavings = /urn:schemas-microsoft-com:office|docs-internal-guid|class=["']?Mso/i.test(start);
  return !leavings || (pageMarks.test(start) && !start.includes('<!--StartFragment'));
}

/** A document that says which office program wrote it. WordPress is not Word. */
const officeMeta =
  /<meta[^>]+(?:generator|progid|exporter-version)[^>]+(?:\bMicrosoft (?:Word|Excel)\b|\b(?:Word\.Document|Excel\.Sheet)\b|\b(?:Libre|Open)Office\b|cocoa html writer|\bevernote\b)/i;
/** What the pages of newspapers have, and no clipboard. */
const pageMarks =
  /<(?:nav|main|article|footer)\b|<meta[^>]+(?:\bog:|\bviewport\b)|<link[^>]+\bcanonical\b|<script[^>]+ld\+json/i;

/** The format of a source: by its first bytes and its root, then by its name; throws where none of them tells. */
export function detectFormat({ bytes, name }: Source): ReaderName {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'docx';
  if (isBinary(bytes)) throw new FileRefusal('fileUnknown', { name });
  const start = decodeText(bytes.subarray(0, 65_536))
    .replace(/^\ufeff/, '')
    .trimStart();
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^[[{]/.test(start) && ending !== 'md' && ending !== 'txt')
    return /^\{\s*"galley"\s*:\s*"article"/.test(start) ? 'json' : 'ninjs';
  const root = rootOf(start);
  if (root) return root;
  // No reader takes a file with a document type; only HTML's says nothing.
  if (/<!DOCTYPE(?!\s+html\b)/i.test(start.slice(0, 4096)) && start.startsWith('<'))
    throw new FileRefusal('fileDoctype');
  const named = ending === '' ? undefined : readerOfEnding(ending);
  if (named) return named;
  if (ending === 'xml' || start.startsWith('<?xml')) throw new FileRefusal('fileUnknown', { name });
  if (htmlStart.test(start)) return 'html';
  if (isOtherMarkup(start, bytes)) throw new FileRefusal('fileUnknown', { name });
  return /^#{1,3} \S|^(?:[-*] |\d+\. )\S.*\n(?:[-*] |\d+\. )|\[[^\]\n]+\]\(https?:|^\|.+\|\n\|[-: |]+\|/m.test(start)
    ? 'markdown'
    : 'text';
}

/** What a page or a part of one may begin with (HTML Living Standard, section 4, and what was common before it). */
const htmlStart =
  /^<(?:!doctype|html|head|body|meta|title|link|base|style|a|abbr|address|article|aside|audio|b|bdi|bdo|blockquote|br|center|cite|code|data|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hgroup|hr|i|img|ins|kbd|li|main|mark|nav|ol|p|picture|pre|q|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr)(?=[\s/>])/i;

/** One element from the first sign to the last, of a name that no reader knows: a drawing, a map, a list of subscriptions. */
function isOtherMarkup(start: string, bytes: Uint8Array): boolean {
  const root = /^<([A-Za-z_][\w.:-]*)(?=[\s/>])[^<>]*?(\/?)>/.exec(start.replace(/^(?:<!--[\s\S]*?-->\s*)+/, ''));
  if (!root) return false;
  const end = decodeText(bytes.subarray(-1_000)).trimEnd();
  return root[2] === '/' ? end.endsWith('/>') : new RegExp(`</${root[1]?.replaceAll('.', '\\.')}\\s*>$`).test(end);
}

function rootOf(start: string): ReaderName | null {
  if (!start.startsWith('<')) return null;
  const root =
    /<(?:[\w-]+:)?([A-Za-z][\w.-]*)/.exec(
      start.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^>[]|\[[\s\S]*?\])*>/gi, ''),
    )?.[1] ?? '';
  if (/^(newsItem|newsMessage|packageItem|conceptItem|knowledgeItem|planningItem)$/.test(root)) return 'newsml-g2';
  if (/^(NewsML|NewsItem)$/.test(root)) return 'newsml1';
  return root === 'nitf' ? 'nitf' : null;
}

/** Bytes that no text has, or control characters so often that they are not stray ones. */
function isBinary(bytes: Uint8Array): boolean {
  if (wideOrder(bytes)) return false;
  const start = bytes.subarray(0, 4096);
  return start.includes(0) || start.filter((byte) => byte < 9).length * 100 > start.length;
}

/** How a source is read: here, or by whoever has a better place for it. */
export type ReadSource = typeof readSource;

/** Reads a source in its format, or in the one it is found to have; throws a `FileRefusal` where it cannot be read. */
export async function readSource(source: Source, newId: () => string, format?: ReaderName): Promise<ReadArticle[]> {
  if (source.bytes.length > largestFile) throw tooLarge();
  const found = format ?? detectFormat(source);
  try {
    const articles = withBroken(
      await readers[found](source, newId),
      found === 'docx' ? [] : brokenPlaces(source.bytes),
    );
    const { beside } = source;
    return beside ? articles.map((article) => withPicturesBeside(article, beside)) : articles;
  } catch (error) {
    // No text is nested so deeply that its reading has no room left.
    if (error instanceof RangeError && /call stack/i.test(error.message))
      throw new FileRefusal('fileTooDeep', { most: 200 });
    throw error;
  }
}

/** Articles with what is told of the characters that could not be read. */
function withBroken(articles: ReadArticle[], places: readonly string[]): ReadArticle[] {
  if (places.length === 0) return articles;
  const broken = places.map((text) => ({ reason: 'character' as const, text }));
  return articles.map((article) => ({
    ...article,
    receipt: { ...article.receipt, unread: [...article.receipt.unread, ...broken] },
  }));
}
