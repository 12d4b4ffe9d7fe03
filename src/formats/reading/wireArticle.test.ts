import { describe, expect, test } from 'vitest';
import { frontText } from '#article/text.ts';
import { element } from '#marks/htmlTree.ts';
import { bytes, countedIds } from '#testing/readingSamples.ts';
import type { ReadArticle } from './readArticle.ts';
import { readSource } from './readers.ts';
import { wireArticle } from './wireArticle.ts';

const one = async (text: string): Promise<ReadArticle> => {
  const [article] = await readSource({ name: 'message', bytes: bytes(text) }, countedIds());
  if (!article) throw new Error('nothing was read');
  return article;
};
const blocks = ({ doc }: ReadArticle) =>
  doc.children.slice(3).map(({ type, textContent }) => `${type.name}: ${textContent}`);
const aside = ({ receipt }: ReadArticle) => receipt.setAside.map(({ kind, text }) => `${kind}: ${text}`);
const signed = ({ doc }: ReadArticle) =>
  doc.attrs.byline.map(({ name, join }: { name: string; join: string }) => [join, name]);

const nitf = (head: string, content: string, end = '') =>
  `<nitf xml:lang="de"><body><body.head><hedline><hl1>Rat lehnt Kredit ab</hl1>${head}</body.head><body.content><p>Es fiel mit 102 zu 90 Stimmen.</p>${content}</body.content><body.end>${end}</body.end></body></nitf>`;
const g2 = (meta: string, set: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" version="1" xml:lang="fr"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Le Parlement refuse</headline>${meta}</contentMeta><contentSet>${set}</contentSet></newsItem>`;
const xhtml =
  '<inlineXML contenttype="application/xhtml+xml"><html><body><p>Le vote a été serré.</p></body></html></inlineXML>';
const newsml1 = (lines: string, contents: string) =>
  `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Rat lehnt ab</HeadLine>${lines}</NewsLines>${contents}</NewsComponent></NewsItem></NewsML>`;
const ninjs = (facts: object) => JSON.stringify({ uri: 'urn:a', language: 'en', headline: 'Loan rejected', ...facts });

describe('nothing that a message states is lost', () => {
  test.each([
    [
      'NITF',
      nitf('<hl2>Verbände enttäuscht</hl2></hedline><abstract>Er folgte der Kommission</abstract>', ''),
      'Er folgte der Kommission',
      'Verbände enttäuscht',
    ],
    [
      'NewsML-G2',
      g2(
        '<headline role="hld:subHeadline">Les écologistes déçus</headline><headline role="hld:alternative">Crédit refusé</headline><description role="drol:summary">Le non</description><description role="drol:caption">Vue du Conseil</description>',
        xhtml,
      ),
      'Le non',
      'Les écologistes déçus\nCrédit refusé\nVue du Conseil',
    ],
    [
      'NewsML 1',
      newsml1(
        '<SubHeadLine>Eins</SubHeadLine><SubHeadLine>Zwei</SubHeadLine>',
        '<ContentItem><DataContent><p>Text.</p></DataContent></ContentItem>',
      ),
      'Eins',
      'Zwei',
    ],
    [
      'ninjs',
      ninjs({
        subhead: 'A blow',
        headline_extended: 'Green groups upset',
        body_text: 'Text.',
        vendor: { remark: 'Not for radio' },
      }),
      'A blow',
      'Green groups upset\nNot for radio',
    ],
  ])('%s: headlines, summaries and captions beside the standfirst', async (_, message, standfirst, beside) => {
    const article = await one(message);
    expect(frontText(article.doc, 'standfirst')).toBe(standfirst);
    expect(aside(article)).toEqual([`statement: ${beside}`]);
    expect(article.receipt.addsUp).toBe(true);
  });

  test('NITF: a picture that cannot be had, a film, a table of its own kind, and what stands under the text', async () => {
    const article = await one(
      nitf(
        '</hedline><abstract><p>Der Rat hat ihn verworfen.</p><p>Er folgte der Kommission.</p></abstract>',
        '<media media-type="image"><media-reference source="foto.jpg"/><media-caption>Der Rat am Dienstag</media-caption><media-producer>Keystone</media-producer></media>' +
          '<media media-type="video"><media-reference source="https://a.example/a.mp4"/><media-caption>Die Debatte</media-caption></media>' +
          '<nitf-table><custom-table>Ja 90</custom-table></nitf-table><media media-type="image"><media-reference source="https://a.example/a.jpg"/><media-caption>Der Saal</media-caption></media><p>Ende.</p>',
        '<bibliography>Quelle: Bulletin</bibliography>',
      ),
    );
    expect(frontText(article.doc, 'standfirst')).toBe('Der Rat hat ihn verworfen. Er folgte der Kommission.');
    // What can be had stands where it stood.
    expect(blocks(article)).toEqual([
      'paragraph: Es fiel mit 102 zu 90 Stimmen.',
      'figure: Der Saal',
      'paragraph: Ende.',
    ]);
    expect(aside(article)).toEqual([
      'picture: Der Rat am Dienstag\nKeystone',
      'player: Die Debatte',
      'statement: Ja 90\nQuelle: Bulletin',
    ]);
    expect(article.receipt.unread).toEqual([
      { reason: 'pictureElsewhere', text: 'foto.jpg' },
      { reason: 'object', text: 'https://a.example/a.mp4' },
    ]);
    expect(article.receipt.addsUp).toBe(true);
  });

  test('NewsML 1: who else wrote it, and what stands beside the main text', async () => {
    const content = (text: string) =>
      `<NewsComponent><ContentItem><DataContent>${text}</DataContent></ContentItem></NewsComponent>`;
    const article = await one(
      newsml1(
        '<ByLine>Von Max Beispiel</ByLine><ByLine>und Eva Muster</ByLine>',
        content('<p>Der Rat lehnt ab.</p>') + content('<p>Der Kredit war beantragt.</p>'),
      ),
    );
    expect(signed(article)).toEqual([
      ['', 'Max Beispiel'],
      ['und', 'Eva Muster'],
    ]);
    expect(blocks(article)).toEqual(['paragraph: Der Rat lehnt ab.', 'paragraph: Der Kredit war beantragt.']);
    expect(aside(article)).toEqual([]);
  });

  test('a picture beside ninjs without an address is told of, and its words are kept', async () => {
    const associations = [
      { type: 'picture', headline: 'The hall', descriptions: [{ role: 'caption', value: 'Members vote' }] },
    ];
    const article = await one(ninjs({ body_text: 'Text.', associations }));
    expect(aside(article)).toEqual(['statement: The hall\nMembers vote']);
    expect(article.receipt.unread).toEqual([{ reason: 'pictureElsewhere', text: 'The hall' }]);
    expect(article.receipt.addsUp).toBe(true);
  });
});

describe('the receipt is held against the message as it came', () => {
  const says = { links: 0, tables: 0, images: 0, items: 0, emphasised: [] };
  const message = {
    ...{ format: 'ninjs', name: 'a', headline: 'Titel', facts: {} },
    body: [element('p', {}, 'Der erste Satz.')],
  };

  test('a paragraph that a reader passes over is in the receipt', () => {
    const statements = ['Titel', 'Der erste Satz.\nDer zweite Satz.'].map((text) => ({ text, counts: says }));
    const article = wireArticle({ ...message, statements }, countedIds());
    expect(aside(article)).toEqual(['statement: Der zweite Satz.']);
  });

  test('a picture, a link and a table that it passes over are missing', () => {
    const counts = { ...says, links: 1, tables: 1, images: 1 };
    const article = wireArticle({ ...message, statements: [{ text: 'Titel\nDer erste Satz.', counts }] }, countedIds());
    expect(article.receipt.addsUp).toBe(false);
    expect(article.receipt.accounts.filter(({ missing }) => missing > 0).map(({ count }) => count)).toEqual([
      'links',
      'tables',
      'images',
    ]);
  });

  test('a caption and a credit beside each other are two words', async () => {
    const associations = {
      main: { type: 'picture', description_text: 'L’aula', byline: 'Foto Rossi', href: 'https://a.example/a.jpg' },
    };
    const article = await one(ninjs({ body_text: 'Text.', associations }));
    expect([article.receipt.missingWords, article.receipt.addsUp]).toEqual([[], true]);
  });
});

describe('the place and the agency', () => {
  const text = (html: string) => ninjs({ body_html: `<p>${html}</p><p>More.</p>` });
  const found = async (message: string) => {
    const article = await one(message);
    return [
      article.doc.attrs.dateline,
      blocks(article)[0],
      signed(article).map(([, name]: string[]) => name),
      article.receipt.addsUp,
      aside(article),
    ];
  };

  test.each([
    ['Roma, 12 mar. (ANSA) - Il voto.', 'Roma', 'Il voto.', 'ANSA'],
    ['BERN, March 12 (Reuters) - It <b>won</b>.', 'BERN', 'It won.', 'Reuters'],
    ['Bern/Genf (dpa/sda) – Der Rat.', 'Bern/Genf', 'Der Rat.', 'DPA/SDA'],
  ])('that a text opens with are no words of it: %s', async (html, place, words, agency) => {
    expect(await found(text(html))).toEqual([place, `paragraph: ${words}`, [agency], true, []]);
  });

  test.each(['Er sagte (laut AFP) - und ging.', 'Der Verband (ANSA-Mitglied) - sagte.', 'er (AFP) - ging.'])(
    'are none where the words are others: %s',
    async (html) => {
      expect((await found(text(html))).slice(0, 2)).toEqual(['', `paragraph: ${html}`]);
    },
  );

  test('of NewsML-G2 are told from the day between them', async () => {
    const article = await one(g2('<dateline>Berne, 12 mars 2024 (AFP) -</dateline>', xhtml));
    expect([article.doc.attrs.dateline, aside(article), article.receipt.addsUp]).toEqual(['Berne', [], true]);
  });

  test('of NITF stand under the text: who wrote it, and for whom', async () => {
    const article = await one(nitf('</hedline>', '', '<tagline>Von Iota Muster (ap)</tagline>'));
    expect(signed(article)).toEqual([
      ['', 'Iota Muster'],
      [',', 'AP'],
    ]);
    expect([aside(article), article.receipt.addsUp]).toEqual([[], true]);
  });
});
