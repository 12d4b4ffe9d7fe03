import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { type Fields, fields } from '#article/fields.ts';
import { withIds } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { frontText } from '#article/text.ts';
import { node } from '#blocks/example.ts';
import { fc } from '#testing/fastCheck.ts';
import { context, exampleArticle, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { article, paragraph } from '#testing/write.ts';
import { outgoing } from '../outgoing.ts';
import { markdownMatter } from './markdown.ts';
import { readMarkdown } from './readMarkdown.ts';

const write = (doc: Node) => markdownMatter.write(outgoing(doc, recordOf('a1')), context);
const read = (text: string) => readMarkdown(text, 'a.md', countedIds());

test('a whole article is Markdown with its fields before it, and with HTML around what Markdown has no sign for', () => {
  const pullquote = node(
    'pullquote',
    { weight: 'showcase' },
    node('pullquote_words', '«Ein Dokument»'),
    node('pullquote_speaker', 'Wladimir Putin'),
    node('pullquote_role', 'Präsident'),
  );
  const factbox = node('factbox', node('factbox_title', 'Was gilt'), node('paragraph', 'Beistand.'));
  const figure = node(
    'figure',
    { picture: 'p1', alt: 'Zwei Männer', placement: 'wide' },
    node('figure_caption', 'In Pjöngjang.'),
    node('figure_credit', 'Foto: Agentur'),
  );
  const doc = article(
    {
      headline: 'Ein Pakt',
      fields: {
        section: 'Ausland',
        tags: ['Nordkorea', 'true'],
        byline: [{ key: 'a', kind: 'person', name: 'Anna "Muster"', role: 'Text', join: '' }],
      },
    },
    schema.nodeFromJSON(pullquote),
    schema.nodeFromJSON(factbox),
    schema.nodeFromJSON(figure),
  );
  expect(write(doc)).toBe(`---
generator: Galley
lang: de-CH
section: Ausland
tags:
  - Nordkorea
  - "true"
author:
  - name: "Anna \\"Muster\\""
    role: Text
---

# Ein Pakt

<!--more-->

<aside class="pullquote" data-weight="showcase">

> «Ein Dokument»
>
> — <cite>Wladimir Putin</cite>, Präsident

</aside>

<aside class="factbox">

#### Was gilt

Beistand.

</aside>

<figure data-placement="wide">

![Zwei Männer](https://seeblick.example/media/p1/1600)

In Pjöngjang.

<small>Foto: Agentur</small>

</figure>
`);
});

test('a kicker stays one where nobody has written a headline', () => {
  const front = [node('kicker', 'Welt'), node('headline'), node('standfirst', 'Der Lead.')];
  const doc = schema.nodeFromJSON(node('doc', ...front, node('paragraph', 'Da.')));
  const back = read(write(doc)).doc;
  expect([frontText(back, 'kicker'), frontText(back, 'headline'), frontText(back, 'standfirst')]).toEqual([
    ...['Welt', '', 'Der Lead.'],
  ]);
});

test('addresses in words stay words, and links links', () => {
  const words = 'Auf www.a.example, https://b.example/c und an d@e.example.';
  const links = (text: string) => {
    const found: string[] = [];
    read(text).doc.descendants(({ marks }) => {
      for (const { attrs } of marks) found.push(String(attrs.href));
    });
    return found;
  };
  const written = write(article({}, paragraph(words)));
  expect(links(written)).toEqual([]);
  expect(read(written).doc.textContent).toBe(words);
  expect(links(`${written}\nAuf https://f.example/g.\n`)).toEqual(['https://f.example/g']);
});

test('what somebody else has written into the file is read as everybody’s Markdown', () => {
  const written = write(article({ headline: 'Ein Pakt', fields: { section: 'Ausland' } }, paragraph('Da.')));
  const { doc, receipt } = read(`${written}\n<video src="a.mp4">Ein Film</video>\n\n<p style="color:red">Rot.</p>\n`);
  expect([frontText(doc, 'headline'), doc.attrs.section]).toEqual(['Ein Pakt', 'Ausland']);
  expect(doc.textContent).toContain('Rot.');
  expect([receipt.unread.map(({ text }) => text), receipt.addsUp]).toEqual([['a.mp4'], true]);
});

describe('read again it is the same', () => {
  const marks = ['strong', 'emphasis', 'strike', 'superscript', 'subscript', 'code'];
  const signs = fc.string({
    unit: fc.constantFrom(...'abä12 «»„“.,!?*_`#-+>|[]()<&;\\~=:/@'.split('')),
    minLength: 1,
    maxLength: 5,
  });
  const words = fc.constantFrom(
    ...['Ein ', 'Satz', ' und', '. ', 'www.a.example', 'a@b.example', '1. ', '- ', '# ', '— '],
  );
  const rarely = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 5 });
  const piece = fc.record({
    text: fc.oneof(words, signs),
    names: fc.uniqueArray(fc.constantFrom(...marks), { maxLength: 2 }),
    href: rarely('https://a.example/b?c=1&d=(2)', 'mailto:a@b.example'),
    lang: rarely('fr', 'ar'),
  });
  const places = {
    paragraph: (words: Node[]) => schema.node('paragraph', null, words),
    item: (words: Node[]) =>
      schema.node('list', null, schema.node('list_item', null, schema.node('paragraph', null, words))),
    quotation: (words: Node[]) => schema.node('blockquote', null, schema.node('paragraph', null, words)),
    cell: (words: Node[]) => {
      const row = (head: boolean) =>
        schema.node(
          'table_row',
          null,
          [0, 1].map(() => schema.node('table_cell', { head }, words)),
        );
      return schema.node('table', null, schema.node('table_grid', null, [row(true), row(false)]));
    },
  };

  /** Each letter with its marks: spaces at the ends of a line, and a second one in a row, are nobody's. */
  function letters(doc: Node): string[] {
    const found: string[] = [];
    doc.child(3).descendants((child) => {
      const look = child.marks.map(({ type, attrs }) => `${type.name} ${JSON.stringify(attrs)}`).join();
      if (child.isText)
        found.push(...[...(child.text ?? '')].filter((sign) => sign !== ' ').map((sign) => `${sign} ${look}`));
    });
    return found;
  }

  function spaced(doc: Node): string {
    const block = doc.child(3);
    return block
      .textBetween(0, block.content.size, '\n')
      .replaceAll(/ *\n */g, '\n')
      .replaceAll(/ +/g, ' ')
      .trim();
  }

  test.each(Object.entries(places))('whatever marks are on whatever words of a %s', (_, place) => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        fc.pre(pieces.some(({ text }) => text.trim() !== ''));
        const line = pieces.map(({ text, names, href, lang }) => {
          const on = [
            ...names.map((name) => schema.mark(name)),
            ...(href ? [schema.mark('link', { href })] : []),
            ...(lang ? [schema.mark('language', { lang })] : []),
          ];
          return schema.text(
            text,
            on.reduce<readonly Node['marks'][number][]>((set, mark) => mark.addToSet(set), []),
          );
        });
        const doc = withIds(exampleArticle(place(line)), countedIds());
        const back = read(write(doc)).doc;
        expect(letters(back)).toEqual(letters(fairCopy(doc)));
        expect(spaced(back)).toBe(spaced(fairCopy(doc)));
      }),
      { numRuns: 100 },
    );
  });

  test('whatever signs are in its fields', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...'aB1 "\'\\:#-{}[],&*!|>%@`?~„“é'.split('')), maxLength: 12 })
      .map((text) => text.replaceAll(/ +/g, ' ').trim());
    const given = fc.record({
      section: line,
      dateline: line,
      socialTitle: line,
      editorialNote: line,
      tags: fc.uniqueArray(
        line.filter((text) => text !== ''),
        { maxLength: 3 },
      ),
      byline: fc.array(fc.record({ name: line, role: line, join: line, kind: fc.constantFrom('person', 'agency') }), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(given, ({ byline, ...more }) => {
        const stated = { ...more, byline: byline.map((credit, index) => ({ key: `author-${index + 1}`, ...credit })) };
        const doc = article({ headline: 'Ein Pakt', fields: stated as Partial<Fields> }, paragraph('Da.'));
        const back = read(write(doc));
        for (const name of Object.keys(fields)) expect(back.doc.attrs[name], name).toEqual(fairCopy(doc).attrs[name]);
        expect([back.receipt.setAside, back.receipt.addsUp]).toEqual([[], true]);
      }),
    );
  });
});
