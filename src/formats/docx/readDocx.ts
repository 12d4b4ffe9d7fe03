import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { fields } from '#article/fields.ts';
import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { cleanHtml } from '../html/cleanHtml.ts';
import { decodeText } from '../html/decodeText.ts';
import { sourceCounts } from '../html/sourceText.ts';
import { articleLanguage, guessLanguage } from '../reading/articleLanguage.ts';
import { treeText } from '../reading/counts.ts';
import { readByline } from '../reading/credits.ts';
import { frontOf } from '../reading/front.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { AsideKind, Change, Taken } from '../reading/reading.ts';
import { FileRefusal } from '../reading/refusal.ts';
import { settleArticle } from '../reading/settleArticle.ts';
import { at, everywhere, first, readXml, words } from '../xml/readXml.ts';
import { styleMap } from './styleMap.ts';
import { unpack } from './unpack.ts';
import { wordCounts } from './wordCounts.ts';
import { wordFields } from './wordFields.ts';
import { withMarkedNumbers, withMarks, wordNumbers, wordRules } from './wordNumbers.ts';
import { withWordParts } from './wordParts.ts';

/** A document of Word, or of a program that writes its format. Footnotes become text with their mark, comments and deleted passages are set aside. */
export async function readDocx(bytes: Uint8Array, name: string, newId: () => string): Promise<ReadArticle[]> {
  const files = unpack(bytes, (entry) => !entry.endsWith('/'));
  const parts = new Map<string, HtmlElement>();
  for (const [entry, content] of files)
    if (/\.(xml|rels)$/i.test(entry)) parts.set(entry, readXml(decodeText(content)));
  const documentName = documentPart(parts);
  const document = parts.get(documentName);
  if (!document) throw new FileRefusal('fileUnknown', { name });
  const folder = documentName.replace(/[^/]*$/, '');
  const styles = parts.get(`${folder}styles.xml`);
  const numbers = wordNumbers({ document, numbering: parts.get(`${folder}numbering.xml`), styles });
  const rules = wordRules(document);
  const counts = numbers.some((number) => number !== null);
  const marked =
    counts || rules.includes(true)
      ? withMarks(decodeText(files.get(documentName) ?? new Uint8Array()), numbers, rules)
      : null;
  if (marked !== null) files.set(documentName, new TextEncoder().encode(marked));
  const mapped = styleMap(styles);
  // Packed again without compression: what is read is what was counted.
  const safe = zipSync(Object.fromEntries(files), { level: 0 });
  const { value } = await mammoth
    .convertToHtml(
      { buffer: safe as never, arrayBuffer: safe.buffer as ArrayBuffer },
      { styleMap: mapped, includeEmbeddedStyleMap: false },
    )
    .catch(() => {
      throw new FileRefusal('fileBroken', { detail: name });
    });
  const { tree, stated } = withWordParts(withMarkedNumbers(withNotes(readHtml(value))), {
    ownCredits: at(styles, 'style').some((style) => first(style, 'name')?.attributes['w:val'] === 'Credit'),
  });
  const { blocks, changed, setAside, unread, markers } = cleanHtml(tree, { program: 'Microsoft Word' });
  const taken: Taken[] = [];
  const front = frontOf(blocks, taken);
  const comments = everywhere(parts.get(`${folder}comments.xml`) ?? element('none', {}), 'comment');
  const deleted = everywhere(document, 'del');
  const aside = [
    ...setAside,
    ...comments.map((comment) => ({ kind: 'comment' as AsideKind, blocks: [element('p', {}, commentText(comment))] })),
    ...deleted.flatMap((deletion) => {
      const text = textOf(everywhere(deletion, 'delText').flatMap(({ children }) => children));
      return text.trim() === '' ? [] : [{ kind: 'deletion' as AsideKind, blocks: [element('p', {}, text)] }];
    }),
  ].filter(({ blocks: own }) => own.length > 0 && treeText(own).trim() !== '');
  const insertions = everywhere(document, 'ins').filter((node) => words(node) !== '').length;
  const notes = [...everywhere(document, 'footnoteReference'), ...everywhere(document, 'endnoteReference')].length;
  const language = articleLanguage(languageOf(styles)) ?? (languageOf(styles) ? null : guessLanguage(treeText(blocks)));
  const own = wordFields(
    { custom: parts.get('docProps/custom.xml'), core: parts.get('docProps/core.xml') },
    front.byline,
    language ?? fields.language.default,
  );
  const more: Change[] = [
    ...(insertions > 0 ? [{ kind: 'insertions' as const, count: insertions }] : []),
    ...(counts && marked === null ? [{ kind: 'numbering' as const, count: 1 }] : []),
    ...(notes > 0 ? [{ kind: 'notes' as const, count: notes }] : []),
  ];
  return [
    settleArticle(
      {
        format: 'docx',
        name,
        application: applicationOf(parts.get('docProps/app.xml')),
        tree: front.tree,
        fields: {
          ...(front.byline.length > 0 ? { byline: readByline(front.byline) } : {}),
          language,
          ...own,
        },
        facts: { language: languageOf(styles) },
        taken,
        setAside: aside,
        changed: [...changed, ...more],
        unread,
        text: [
          documentText(document),
          ...['footnotes', 'endnotes', 'comments'].map((part) => documentText(parts.get(`${folder}${part}.xml`))),
        ].join('\n'),
        counts: {
          ...sourceCounts(tree),
          ...wordCounts({
            parts: [document, parts.get(`${folder}footnotes.xml`), parts.get(`${folder}endnotes.xml`)],
            styles,
            named: new Set(mapped.flatMap((line) => /^p\[style-name='(.*)'\]/.exec(line)?.[1] ?? [])),
          }),
        },
        stated: [front.byline, ...stated, ...markers],
      },
      newId,
    ),
  ];
}

function documentPart(parts: ReadonlyMap<string, HtmlElement>): string {
  const relation = parts
    .get('_rels/.rels')
    ?.children.find(
      (node): node is HtmlElement => typeof node !== 'string' && /\/officeDocument$/.test(node.attributes.Type ?? ''),
    );
  return (relation?.attributes.Target ?? 'word/document.xml').replace(/^\//, '');
}

/** Words and deleted words of a part, a line a paragraph; of alternatives only the one that readers of today are meant to take. */
function documentText(part: HtmlElement | undefined): string {
  if (!part) return '';
  const texts: string[] = [];
  const look = (nodes: HtmlTree, boxed: boolean) => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.tag === 'Fallback') continue;
      if (node.tag === 't' || node.tag === 'delText') texts.push(textOf(node.children));
      else if (node.tag === 'tab' || node.tag === 'br' || node.tag === 'cr') texts.push(' ');
      else if (node.tag === 'noBreakHyphen') texts.push('\u2011');
      else if (
        node.tag !== 'footnotePr' &&
        node.attributes['w:type'] !== 'separator' &&
        node.attributes['w:type'] !== 'continuationSeparator'
      )
        look(node.children, boxed);
      if (node.tag === 'p' || node.tag === 'tc') texts.push('\n');
    }
  };
  look([part], false);
  return texts.join('');
}

/** Footnotes as Word's readers make lists of them, as lines with their mark; the arrow back is none of their words. */
function withNotes(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const items =
      node.tag === 'ol' ? node.children.filter((child): child is HtmlElement => typeof child !== 'string') : [];
    if (items.length === 0 || !items.every(({ attributes }) => /^(foot|end)note-/.test(attributes.id ?? '')))
      return [{ ...node, children: withNotes(node.children) }];
    return items.flatMap((item, index) => {
      const mark = `[${index + 1}] `;
      const lines = withoutArrows(item.children).filter((child): child is HtmlElement => typeof child !== 'string');
      return lines.map((line, place) => (place === 0 ? { ...line, children: [mark, ...line.children] } : line));
    });
  });
}

function withoutArrows(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (node.tag === 'a' && /^#(foot|end)note-ref-/.test(node.attributes.href ?? '')) return [];
    return [{ ...node, children: withoutArrows(node.children) }];
  });
}

function commentText(comment: HtmlElement): string {
  const author = comment.attributes['w:author'];
  const text = everywhere(comment, 'p')
    .map((line) => textOf(everywhere(line, 't').flatMap(({ children }) => children)))
    .join(' ')
    .trim();
  return author ? `${author}: ${text}` : text;
}

function languageOf(styles: HtmlElement | undefined): string | undefined {
  return first(styles, 'docDefaults/rPrDefault/rPr/lang')?.attributes['w:val'];
}

function applicationOf(app: HtmlElement | undefined): string {
  return words(first(app, 'Application')) || 'Microsoft Word';
}
