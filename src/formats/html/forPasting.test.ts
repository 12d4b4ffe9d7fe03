import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { nodeTree, writeHtml } from '#article/html.ts';
import { readHtml } from '#article/readHtml.ts';
import { newsroomAddresses } from '#page/newsroomAddresses.ts';
import { articleWith, exampleNodes } from '#testing/examples.ts';
import { context, exampleArticle, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { type PastedLine, pastedLines } from '#testing/wordProcessor.ts';
import { forReaders } from '../forReaders.ts';
import { outgoing, unrecorded } from '../outgoing.ts';
import { forPasting } from './forPasting.ts';
import { htmlFragment } from './htmlFragment.ts';
import { readClipboard } from './readClipboard.ts';

const addresses = newsroomAddresses('https://news.example');
const language = 'de-CH';

/** What the manuscript, and what the export, put on the clipboard. */
const ways: Readonly<Record<string, (node: Node) => string>> = {
  'from the manuscript': (node) => writeHtml(forPasting([nodeTree(node)], addresses, language)),
  'from the export': (node) =>
    writeHtml(forReaders(forPasting(outgoing(articleWith(node), unrecorded).tree, addresses, language))),
};
const programs = { 'as Word reads it': { knowsNewer: false }, 'as Google Docs reads it': { knowsNewer: true } };

/** What a node is called by a word processor where it is more than a line of text. */
function headingOf({ type: { name }, attrs }: Node): PastedLine['kind'] | null {
  if (name === 'headline') return 'h1';
  if (name === 'crosshead') return attrs.level === 'second' ? 'h3' : 'h2';
  return /^(?:factbox|gallery)_title$/.test(name) ? 'h2' : null;
}

const looks: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  strike: 'struck',
  subscript: 'below',
  superscript: 'above',
  code: 'code',
};

function wordsOf(node: Node): [string, string][] {
  const words: [string, string][] = [];
  for (const child of node.children) {
    const names = child.marks.flatMap(({ type, attrs }) =>
      type.name === 'link' ? [`link ${attrs.href}`] : (looks[type.name] ?? []),
    );
    const look = names.sort().join(' ');
    const last = words.at(-1);
    if (last?.[0] === look) last[1] += child.text ?? '\n';
    else words.push([look, child.text ?? '\n']);
  }
  return words;
}

/** The lines of a node, read from the article alone. */
function linesOf(
  node: Node,
  at: { kind: PastedLine['kind']; place: string } = { kind: 'text', place: '' },
): PastedLine[] {
  const { name } = node.type;
  const line = (words: PastedLine['words'], pictures: PastedLine['pictures'] = []) =>
    words.length > 0 || pictures.length > 0 ? [{ ...at, words, pictures }] : [];
  if (name === 'divider') return [{ kind: 'rule', place: at.place, words: [], pictures: [] }];
  if (node.isTextblock) return line(wordsOf(node)).map((found) => ({ ...found, kind: headingOf(node) ?? at.kind }));
  const inside = (child: Node) => linesOf(child, at);
  const { attrs } = node;
  if (name === 'list') {
    return node.children.flatMap((item, index) => {
      const mark = attrs.kind === 'numbered' ? `${attrs.start + index}.` : '•';
      return item.children.flatMap((part) => linesOf(part, { kind: 'item', place: `${at.place} ${mark}`.trim() }));
    });
  }
  if (name === 'table_grid') {
    return node.children.flatMap((row, index) =>
      row.children.flatMap((cell, column) =>
        linesOf(cell, { kind: 'cell', place: `${index + 1}/${column + 1}${cell.attrs.head ? ' head' : ''}` }),
      ),
    );
  }
  if (name === 'blockquote') return node.children.flatMap((part) => linesOf(part, { ...at, kind: 'quote' }));
  if (name === 'pullquote') {
    const [words, ...who] = node.children;
    const source = who.map((part) => part.textContent).filter((text) => text !== '');
    return [...(words ? inside(words) : []), ...line(source.length > 0 ? [['', source.join(' ')]] : [])];
  }
  if (name === 'figure') {
    const src = attrs.picture ? addresses.pictureAddress(attrs.picture, attrs.crop) : '';
    const alt = attrs.decorative ? '' : attrs.alt;
    return [...line([], src ? [{ src, alt }] : []), ...node.children.flatMap(inside)];
  }
  if (name === 'audio') {
    const href = addresses.recordingAddress(attrs.audio);
    return [...node.children.flatMap(inside), ...line(attrs.audio ? [[`link ${href}`, href]] : [])];
  }
  if (name === 'embed') {
    const title = node.textContent || attrs.url;
    return line(title ? [[`link ${attrs.url}`, title]] : []);
  }
  if (name === 'related') {
    const href = addresses.articleAddress(attrs.article);
    return line(attrs.article ? [[`link ${href}`, node.textContent || 'Mehr zum Thema']] : []);
  }
  const told = name === 'correction' ? line([['', correctionLine(attrs)]]) : [];
  return [...told, ...node.children.flatMap(inside)];
}

const correctionLine = ({ kind, date }: Node['attrs']) => {
  const days: Readonly<Record<string, string>> = { '2024-06-21': '21. Juni 2024', '2024-06-22': '22. Juni 2024' };
  return `${kind === 'clarification' ? 'Präzisierung' : 'Korrektur'}${date ? `, ${days[date]}` : ''}`;
};

describe.each(Object.entries(ways))('%s', (_, copied) => {
  describe.each(Object.entries(programs))('%s', (__, rules) => {
    test.each(exampleNodes())('$name arrives in its lines', ({ node }) => {
      expect(pastedLines(copied(node), rules)).toEqual(linesOf(node));
    });

    test('blocks that follow each other stay apart, whatever they are', () => {
      const body = exampleNodes()
        .map(({ node }) => node)
        .filter(({ type }) => type.isInGroup('block'));
      for (const first of body) {
        for (const second of body) {
          const html = [first, second].map(copied).join('');
          expect(pastedLines(html, rules)).toEqual([...linesOf(first), ...linesOf(second)]);
        }
      }
    });
  });

  test('nothing of the editor is in it', () => {
    for (const { node } of exampleNodes()) {
      expect(copied(node)).not.toMatch(/contenteditable|ProseMirror|<button|style=/);
    }
  });
});

test.each(exampleNodes())('$name, copied from the export, comes back as from a file of the same', ({ node }) => {
  const out = outgoing(exampleArticle(node), recordOf('a1'));
  const read = (html: string) => readClipboard({ tree: readHtml(html), sheets: [], empty: true }, countedIds());
  const copied = read(writeHtml(forReaders(forPasting(out.tree, addresses, language))));
  const file = read(String(htmlFragment.write(out, { ...context, ...addresses })));
  expect(copied.doc.toJSON()).toEqual(file.doc.toJSON());
  expect(copied.pictures).toEqual(file.pictures);
  expect(copied.receipt.addsUp, JSON.stringify(copied.receipt)).toBe(true);
  expect(copied.receipt.unread).toEqual(file.receipt.unread);
});
