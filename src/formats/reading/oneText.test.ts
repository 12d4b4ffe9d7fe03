import { describe, expect, test } from 'vitest';
import { bytes, countedIds } from '#testing/readingSamples.ts';
import { readSource } from './readers.ts';

const read = async (bodies: object[]) => {
  const message = JSON.stringify({ uri: 'urn:a', headline: 'Loan rejected', bodies });
  const [article] = await readSource({ name: 'a.json', bytes: bytes(message) }, countedIds());
  if (!article) throw new Error('nothing was read');
  const blocks = article.doc.children.slice(3).map(({ type, textContent }) => `${type.name}: ${textContent}`);
  return { blocks, aside: article.receipt.setAside.map(({ text }) => text), addsUp: article.receipt.addsUp };
};
const html = (role: string, value: string) => ({ role, contentType: 'text/html', value });
const plain = (value: string) => ({ role: 'text', contentType: 'text/plain', value });

describe('a message with several texts', () => {
  test('that differ has all of them, in their order', async () => {
    const found = await read([
      html('lead', '<p>BERN (Reuters) - Parliament rejected the loan.</p>'),
      html('main', '<p>The vote was close.</p><h2>Debate</h2><p>It lasted.</p>'),
      plain('Background: the loan was asked for in May.'),
    ]);
    expect(found).toEqual({
      blocks: [
        'paragraph: Parliament rejected the loan.',
        'paragraph: The vote was close.',
        'crosshead: Debate',
        'paragraph: It lasted.',
        'paragraph: Background: the loan was asked for in May.',
      ],
      aside: [],
      addsUp: true,
    });
  });

  test('that are the same has the marked one, whichever comes first, and tells what only the other says', async () => {
    const marked = html('main', '<p>The vote was close.</p><h2>Debate</h2><p>It lasted for hours.</p>');
    const words = plain('The vote was close.\n\nIt lasted for hours.\n\nEnds.');
    const blocks = ['paragraph: The vote was close.', 'crosshead: Debate', 'paragraph: It lasted for hours.'];
    for (const bodies of [
      [marked, words],
      [words, marked],
    ])
      expect(await read(bodies)).toEqual({ blocks, aside: ['Ends.'], addsUp: true });
  });

  test('has its lead once where the whole text begins with it', async () => {
    const found = await read([
      html('lead', '<p>The vote was close.</p>'),
      plain('The vote was close.\n\nIt lasted for hours, and the members went home.'),
    ]);
    expect(found.blocks).toEqual([
      'paragraph: The vote was close.',
      'paragraph: It lasted for hours, and the members went home.',
    ]);
  });

  test('takes one in XML of another vocabulary only where there is no other', async () => {
    const other = {
      role: 'ttnitf',
      contentType: 'application/xml',
      value: '<TTNITF><SERVID>TT</SERVID><P>The vote was close.</P><P>So it was.</P></TTNITF>',
    };
    expect((await read([other, plain('The vote was close.')])).blocks).toEqual(['paragraph: The vote was close.']);
    expect((await read([other])).blocks).toContain('paragraph: So it was.');
  });
});

describe('plain words within a message', () => {
  const lines =
    '- Yes: 90\n- No: 102\n\nThe House\nThe vote was close, she said on Tuesday\nin Bern before the press.\n\n3. Three\n4. Four';
  const blocks = [
    ...['list: Yes: 90No: 102', 'paragraph: The House'],
    ...['paragraph: The vote was close, she said on Tuesday in Bern before the press.', 'list: ThreeFour'],
  ];
  const item = (content: string) =>
    `<newsItem guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Loan</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;

  test.each([
    ['ninjs', JSON.stringify({ uri: 'urn:a', headline: 'Loan', body_text: lines })],
    ['NewsML-G2', item(`<inlineData contenttype="text/plain">${lines}</inlineData>`)],
    [
      'NewsML 1',
      `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Loan</HeadLine></NewsLines><ContentItem><DataContent>${lines}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    ],
  ])('of %s keep their lists and lines', async (_, message) => {
    const [article] = await readSource({ name: 'a', bytes: bytes(message) }, countedIds());
    expect(article?.doc.children.slice(3).map(({ type, textContent }) => `${type.name}: ${textContent}`)).toEqual(
      blocks,
    );
    expect(article?.receipt.setAside).toEqual([]);
    expect(article?.receipt.addsUp).toBe(true);
  });
});
