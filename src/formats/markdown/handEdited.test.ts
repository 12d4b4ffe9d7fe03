import { expect, test } from 'vitest';
import { frontText } from '#article/text.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { readMarkdown } from './readMarkdown.ts';

const file = (body: string) =>
  `---\ngenerator: Galley\nlang: de-CH\n---\n\nWelt\n\n# Ein Pakt\n\nDer Lead.\n\n<!--more-->\n\n${body}\n`;
const read = (text: string) => readMarkdown(text, 'a.md', countedIds());
const kinds = (body: string) => read(file(body)).doc.children.map(({ type }) => type.name);

const factbox = (lines: string, gap = '\n\n') => `<aside class="factbox">${gap}${lines}\n\n</aside>`;
const figure = (lines: string) => `<figure data-placement="wide">\n\n${lines}\n\n</figure>`;
const image = (name: string) => `![${name}](https://a.example/${name}.jpg)`;
const quote = '> «Ein Dokument»\n>\n> — <cite>Anna Muster</cite>, Rätin';
const pullquote = (lines: string) => `<aside class="pullquote">\n\n${lines}\n\n</aside>`;
const related = (lines: string) => `<aside class="related" data-article="a2">\n\n${lines}\n\n</aside>`;
const embed = (lines: string) => `<figure class="embed">\n\n${lines}\n\n</figure>`;

test.each([
  ['factbox', factbox('#### Was gilt\n\nBeistand.')],
  ['figure', figure(`${image('saal')}\n\nDer Saal.\n\n<small>Foto: Agentur</small>`)],
  ['pullquote', pullquote(quote)],
  ['related', related('[Mehr](https://a.example/a2)')],
  ['embed', embed('[Ein Film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)')],
  ['list', '- Reis\n- Mehl\n  - Weizen'],
])('as Galley writes it a %s is one', (name, body) => {
  expect(kinds(body)).toEqual(['kicker', 'headline', 'standfirst', name]);
});

test.each([
  ['another block in an item', '- Reis\n\n  > Verloren\n\n- Mehl'],
  ['words behind a list in an item', '- Reis\n  - Mehl\n\n  ### Verloren'],
  ['words without a line of their own in a box', factbox('#### Was gilt\n\nBeistand.', '\nVerloren\n\n')],
  ['words without a line of their own in a figure', figure(image('saal')).replace('">\n', '">\nVerloren\n')],
  ['words without a line of their own in a quotation', '<blockquote>\nVerloren\n\nGesagt.\n\n</blockquote>'],
  ['words around a quotation', pullquote(`${quote}\n\nVerloren`)],
  ['a second quotation', pullquote(`${quote}\n\n<!-- -->\n\n> Verloren`)],
  ['small print in a box', factbox('#### Was gilt\n\n<small>Verloren</small>')],
  ['small print in a figure', figure(`${image('saal')}\n\n<small>Foto: Agentur</small>\n\n<small>Verloren</small>`)],
  ['a list in a caption', figure(`${image('saal')}\n\n- Verloren\n- Gefunden`)],
  ['words before a title', factbox('Verloren\n\n#### Was gilt\n\n#### Was noch gilt')],
  ['words in a gallery', `<aside class="gallery">\n\n#### Bilder\n\n${figure(image('saal'))}\n\nVerloren\n\n</aside>`],
  ['a post of nobody who is known', embed('[Verloren](https://nirgends.example/a)')],
  ['words behind a post', embed('[Ein Film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)\n\nVerloren')],
  ['words around another article', related('[Mehr](https://a.example/a2) und [Verloren](https://b.example/)')],
])('what somebody writes into it is not lost: %s', (_, body) => {
  const { doc, receipt } = read(file(body));
  const words = [doc.textContent, ...receipt.setAside.map(({ text }) => text)].join(' ');
  expect(words).toContain('Verloren');
  expect([frontText(doc, 'headline'), receipt.missingWords, receipt.addsUp]).toEqual(['Ein Pakt', [], true]);
});

test.each([
  ['figure', figure(`${image('saal')}\n\n${image('rat')}`)],
  ['line', `${image('saal')} ${image('rat')}`],
  ['line with words', `Der ${image('saal')} und der ${image('rat')}`],
  ['heading', `## Der ${image('saal')} ${image('rat')}`],
  ['item', `- ${image('saal')}\n- ${image('rat')}`],
])('two pictures in a %s are two', (_, body) => {
  const { pictures, receipt } = read(file(body));
  expect(pictures.map(({ address }) => address)).toEqual(['https://a.example/saal.jpg', 'https://a.example/rat.jpg']);
  expect(receipt.addsUp).toBe(true);
});

test('a link that somebody writes beside another article stays one', () => {
  const links: string[] = [];
  const body = related('[Mehr](https://a.example/a2) und [noch](https://b.example/)');
  read(file(body)).doc.descendants(({ marks }) => {
    for (const { type, attrs } of marks) if (type.name === 'link') links.push(String(attrs.href));
  });
  expect(links).toContain('https://b.example/');
});

const parts = (text: string) => {
  const { doc, receipt } = read(text);
  const front = (['kicker', 'headline', 'standfirst'] as const).map((part) => frontText(doc, part));
  return [...front, doc.lastChild?.textContent, receipt.missingWords, receipt.addsUp];
};

test.each(['<!-- more -->', '<!--more--> ', '<!--  MORE -->'])(
  'the front ends where its sign is written "%s"',
  (sign) => {
    const text = file(factbox('#### Was gilt\n\nBeistand.')).replace('<!--more-->', sign);
    expect(parts(text)).toEqual(['Welt', 'Ein Pakt', 'Der Lead.', 'Was giltBeistand.', [], true]);
  },
);

test.each([
  ['is gone', ''],
  ['is in a line of words', 'Da. <!--more--> Dort.'],
])('a front whose sign %s is read as everybody’s', (_, sign) => {
  const text = file('Ein Satz.\n\nNoch einer.').replace('<!--more-->', sign);
  expect(parts(text)).toEqual(['Welt', 'Ein Pakt', 'Der Lead.', 'Noch einer.', [], true]);
});
