import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type LoopbackWeb, loopbackWeb } from '#testing/loopbackOutside.ts';
import { bytes } from '#testing/readingSamples.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { createFetchOutside } from '../node/fetchOutside.ts';

interface Imported {
  articles: { id: string; waiting: { block: string; address: string }[] }[];
}
interface Figure {
  type: string;
  attrs: { id: string; picture: string; address: string; width: number; alt: string };
  content?: { type: string; content?: { text: string }[] }[];
}

const page = `<p>Ein Text.</p>
<figure><img src="https://pictures.example/bridge.jpg" alt=""><figcaption>Die Brücke</figcaption></figure>
<figure><img src="http://pictures.example/drawing.svg"></figure>
<figure><img src="http://inside.example/admin"></figure>`;

let web: LoopbackWeb;
let newsroom: TestNewsroom;
afterEach(async () => {
  expect(web.canaryHits()).toBe(0);
  expect(newsroom.errors).toEqual([]);
  await newsroom.close();
  await web.close();
});

eachEngine('fetching the pictures of an article', ({ open }) => {
  async function start() {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Artist: 'Anna Muster' }, IFD3: { GPSLatitude: '47/1 22/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    web = await loopbackWeb((request, response) => response.end(request.url === '/bridge.jpg' ? photo : svg), {
      'inside.example': [['10.1.2.3']],
    });
    newsroom = await startNewsroom({
      db: await open(),
      // What is asked over TLS elsewhere is asked plainly here; the certificate is another test's.
      fetchOutside: (address) => createFetchOutside(web.outside)(address.replace('https:', 'http:')),
    });
    const sent = await newsroom.owner.fetch('/api/articles/import?name=a.html', {
      method: 'POST',
      body: bytes(page).slice(),
    });
    const [article] = ((await sent.json()) as Imported).articles;
    if (!article) throw new Error('Nothing was imported');
    return article;
  }
  const figures = async (id: string) => {
    const { document } = await newsroom.owner.call(endpoints.readDocumentAt, { id });
    return (document as { content: Figure[] }).content.filter(({ type }) => type === 'figure');
  };
  const fetchAs = (who: SignedIn, id: string, block: string) =>
    who.call(endpoints.fetchPicture, { id, block }).then(
      () => 'fetched',
      (error) => (error instanceof Problem ? error.code : String(error)),
    );

  test('nothing is asked until somebody says so; then the figure has the picture, and what the file says', async () => {
    const { id, waiting } = await start();
    expect(waiting.map(({ address }) => address)).toEqual([
      'https://pictures.example/bridge.jpg',
      'http://pictures.example/drawing.svg',
      'http://inside.example/admin',
    ]);
    expect([web.resolved, web.connected]).toEqual([[], []]);
    const [bridge, drawing, inside] = waiting.map(({ block }) => block);
    const { owner } = newsroom;
    expect(await fetchAs(owner, id, bridge ?? '')).toBe('fetched');
    const [figure] = await figures(id);
    expect(figure?.attrs).toMatchObject({ id: bridge, address: '', width: 60 });
    const words = figure?.content?.map(({ type, content }) => [type, content?.[0]?.text]);
    expect(words).toEqual([
      ['figure_caption', 'Die Brücke'],
      ['figure_credit', 'Anna Muster'],
    ]);
    const { pictures } = await owner.call(endpoints.listPictures, {});
    expect(pictures).toMatchObject([{ id: figure?.attrs.picture, name: 'bridge.jpg' }]);
    const stored = await newsroom.home.media.get(`${figure?.attrs.picture}/original`);
    expect((await sharp(stored ?? undefined).metadata()).exif).toBeUndefined();
    // Asked again it is there already; what is no picture, or not outside, stays where it was.
    expect(await fetchAs(owner, id, bridge ?? '')).toBe('notFound');
    expect(await fetchAs(owner, id, drawing ?? '')).toBe('notAPicture');
    expect(await fetchAs(owner, id, inside ?? '')).toBe('addressRefused');
    expect((await figures(id)).map(({ attrs }) => attrs.picture !== '')).toEqual([true, false, false]);
    const { batches } = await owner.call(endpoints.listVersions, { id });
    expect(batches).toMatchObject([{ author: 'Olivia Owner' }]);
  });

  test('who may not write the article has nothing fetched', async () => {
    const { id, waiting } = await start();
    const block = waiting[0]?.block ?? '';
    expect(await fetchAs(await newsroom.person('reader'), id, block)).toBe('forbidden');
    const reporter = await newsroom.person('reporter');
    await newsroom.owner.call(endpoints.moveArticle, { id, stage: 'submitted' });
    await newsroom.owner.call(endpoints.moveArticle, { id, stage: 'copyedit' });
    expect(await fetchAs(reporter, id, block)).toBe('forbidden');
    await newsroom.owner.call(endpoints.trashArticle, { id });
    expect(await fetchAs(newsroom.owner, id, block)).toBe('trashed');
    expect(await fetchAs(newsroom.owner, 'nowhere12345', block)).toBe('notFound');
    expect([web.resolved, web.connected]).toEqual([[], []]);
  });
});
