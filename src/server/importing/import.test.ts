import sharp from 'sharp';
import { expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { bytes, newsItem, wordClipboard } from '#testing/readingSamples.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

interface Imported {
  articles: { id: string; headline: string; receipt: Receipt }[];
}

const send = (who: SignedIn, name: string, body: Uint8Array) =>
  who.fetch(`/api/articles/import?name=${encodeURIComponent(name)}`, { method: 'POST', body: new Uint8Array(body) });

async function withNewsroom(db: Parameters<typeof startNewsroom>[0], work: (newsroom: TestNewsroom) => Promise<void>) {
  const newsroom = await startNewsroom(db);
  try {
    await work(newsroom);
    expect(newsroom.errors).toEqual([]);
  } finally {
    await newsroom.close();
  }
}

eachEngine('importing', ({ open }) => {
  test('a file becomes an article with its receipt, and is kept as it was', async () => {
    await withNewsroom({ db: await open() }, async ({ owner }) => {
      const { articles } = (await (await send(owner, 'wire.xml', bytes(newsItem))).json()) as Imported;
      expect(articles).toMatchObject([
        { headline: 'Pakt unterzeichnet', receipt: { addsUp: true, facts: { embargo: '2026-04-13T06:00:00+02:00' } } },
      ]);
      const id = articles[0]?.id ?? '';
      const row = await owner.call(endpoints.getArticle, { id });
      expect(row).toMatchObject({
        headline: 'Pakt unterzeichnet',
        language: 'de-CH',
        authors: expect.stringContaining('Anna Muster'),
      });
      expect(row.publication).toBe('newsroom');
      const { sources } = await owner.call(endpoints.listSources, { id });
      const about = { way: 'import', name: 'wire.xml', format: 'newsml-g2', person: 'Olivia Owner', original: true };
      expect(sources).toMatchObject([about]);
      const source = sources[0]?.id ?? '';
      const whole = await owner.call(endpoints.getSource, { id, source });
      expect(whole).toMatchObject({
        ...about,
        receipt: { addsUp: true },
        text: expect.stringContaining('Pakt unterzeichnet'),
      });
      const original = await owner.fetch(`/api/articles/${id}/sources/${source}/original`);
      expect(original.headers.get('Content-Type')).toBe('application/octet-stream');
      expect(original.headers.get('Content-Disposition')).toContain('attachment');
      expect(await original.text()).toBe(newsItem);
    });
  });

  test('what is brought in for a publication is an article of it', async () => {
    await withNewsroom({ db: await open() }, async ({ owner }) => {
      const address = '/api/articles/import?name=wire.xml&publication=sunday';
      const answer = await owner.fetch(address, { method: 'POST', body: bytes(newsItem) });
      const { articles } = (await answer.json()) as Imported;
      const [row] = (await owner.call(endpoints.listArticles, { publication: 'sunday' })).articles;
      expect(row).toMatchObject({ id: articles[0]?.id, headline: 'Pakt unterzeichnet', publication: 'sunday' });
    });
  });

  test('what cannot be read is refused as a Problem, and who may not write may not import', async () => {
    await withNewsroom({ db: await open() }, async ({ owner, person, visitor }) => {
      const broken = await send(owner, 'broken.xml', bytes('<nitf><p>'));
      expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'fileBroken' }]);
      const unknown = await send(owner, 'a.bin', new Uint8Array([1, 0, 2]));
      expect(await unknown.json()).toMatchObject({ code: 'fileUnknown', params: { name: 'a.bin' } });
      const large = await send(owner, 'large.txt', new Uint8Array(20 * 1024 * 1024 + 1));
      expect(large.status).toBe(413);
      expect((await send(await person('reader'), 'word.html', bytes(wordClipboard))).status).toBe(403);
      expect((await visitor().fetch('/api/articles/import', { method: 'POST', body: 'a' })).status).toBe(401);
      const { articles } = await owner.call(endpoints.listArticles, {});
      expect(articles).toEqual([]);
      const written = await owner.call(endpoints.createArticle, {});
      expect(await owner.call(endpoints.listSources, written)).toEqual({ sources: [] });
    });
  });

  test('pictures in a file come into the store, what only calls itself one is told of', async () => {
    await withNewsroom({ db: await open() }, async ({ owner }) => {
      const pixel = (
        await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
          .png()
          .toBuffer()
      ).toString('base64');
      const html = `<p>Das ist ein Text, der nicht nur aus einem Wort ist.</p><p><img src="data:image/png;base64,${pixel}"></p><p><img src="data:image/png;base64,AAAA"></p><p><img src="https://example.org/a.jpg"></p>`;
      const { articles } = (await (await send(owner, 'a.html', bytes(html))).json()) as Imported;
      const { document } = await owner.call(endpoints.readDocumentAt, { id: articles[0]?.id ?? '' });
      const figures = (document as { content: { type: string; attrs: { picture: string } }[] }).content.filter(
        ({ type }) => type === 'figure',
      );
      expect(figures.map(({ attrs }) => attrs.picture !== '')).toEqual([true, false, false]);
      expect(articles[0]?.receipt.unread.map(({ reason }) => reason)).toEqual(['pictureKind', 'pictureElsewhere']);
      expect((await owner.call(endpoints.listPictures, {})).pictures).toHaveLength(1);
    });
  });
});
