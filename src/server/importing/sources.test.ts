import { expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import type { InputOf } from '#api/endpoint.ts';
import { largestOriginal } from '#api/imports.ts';
import { Problem } from '#api/problem.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { bytes, newsItem } from '#testing/readingSamples.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

const receipt: Receipt = {
  addsUp: true,
  missingWords: [],
  source: { name: '', format: 'html', application: 'Microsoft Word' },
  accounts: [{ count: 'words', before: 5, after: 3, aside: 2, missing: 0 }],
  taken: [],
  facts: { replaces: ['urn:1'] },
  changed: [{ kind: 'spaces', count: 2 }],
  setAside: [{ kind: 'comment', text: 'Zu lang', html: '<p>Zu lang</p>' }],
  unread: [],
};
/** As a request's type has it: its lists are nobody's constants. */
const handedIn = receipt as InputOf<typeof endpoints.keepSource>['receipt'];
const clipboard = '<p class=MsoNormal>Eins zwei drei</p><script>alert(1)</script>';
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof Problem ? error.code : String(error)),
  );

eachEngine('what came into an article', ({ open }) => {
  async function withArticle(work: (newsroom: TestNewsroom, id: string) => Promise<void>) {
    const newsroom = await startNewsroom({ db: await open() });
    try {
      const { id } = await newsroom.owner.call(endpoints.createArticle, {});
      await work(newsroom, id);
      expect(newsroom.errors).toEqual([]);
    } finally {
      await newsroom.close();
    }
  }
  const keep = (who: SignedIn, id: string, source: string) =>
    codeOf(
      who.call(endpoints.keepSource, { id, source, way: 'paste', receipt: handedIn, text: 'Eins zwei drei\nZu lang' }),
    );
  const sendOriginal = async (who: SignedIn, id: string, source: string, body: Uint8Array) => {
    const answer = await who.fetch(`/api/articles/${id}/sources/${source}/original`, {
      method: 'POST',
      body: body.slice(),
    });
    return answer.ok ? 'done' : ((await answer.json()) as { code: string }).code;
  };

  test('a paste is kept with its receipt and its original, once, and read by who may read the article', async () => {
    await withArticle(async ({ owner, person, visitor }, id) => {
      const reporter = await person('reporter', 'Rita Reporter');
      expect(await keep(reporter, id, 'paste-1')).toBe('done');
      expect(await keep(reporter, id, 'paste-1')).toBe('done');
      expect(await sendOriginal(reporter, id, 'paste-1', bytes(clipboard))).toBe('done');
      expect(await sendOriginal(reporter, id, 'paste-1', bytes('something else'))).toBe('done');
      const reader = await person('reader');
      const { sources } = await reader.call(endpoints.listSources, { id });
      expect(sources).toMatchObject([
        { id: 'paste-1', way: 'paste', name: 'Microsoft Word', person: 'Rita Reporter', original: true },
      ]);
      const whole = await reader.call(endpoints.getSource, { id, source: 'paste-1' });
      expect([whole.receipt, whole.text]).toEqual([receipt, 'Eins zwei drei\nZu lang']);
      const original = await reader.fetch(`/api/articles/${id}/sources/paste-1/original`);
      expect([await original.text(), original.headers.get('Content-Disposition')]).toEqual([
        clipboard,
        expect.stringContaining('attachment'),
      ]);
      expect((await visitor().fetch(`/api/articles/${id}/sources/paste-1/original`)).status).toBe(401);
      const other = await owner.call(endpoints.createArticle, {});
      expect(await codeOf(owner.call(endpoints.getSource, { ...other, source: 'paste-1' }))).toBe('notFound');
      expect(await keep(owner, other.id, 'paste-1')).toBe('notFound');
    });
  });

  test('who may not write the article keeps nothing with it, and nobody an original of somebody else', async () => {
    await withArticle(async ({ owner, person }, id) => {
      const reporter = await person('reporter');
      expect(await keep(await person('reader'), id, 'paste-1')).toBe('forbidden');
      expect(await keep(owner, id, 'paste-2')).toBe('done');
      expect(await sendOriginal(reporter, id, 'paste-2', bytes('forged'))).toBe('forbidden');
      expect(await sendOriginal(owner, id, 'nowhere', bytes('a'))).toBe('notFound');
      expect(await sendOriginal(owner, id, 'paste-2', new Uint8Array(largestOriginal + 1))).toBe('tooLarge');
      expect(await codeOf(owner.call(endpoints.getOriginal, { id, source: 'paste-2' }))).toBe('notFound');
      await owner.call(endpoints.moveArticle, { id, stage: 'submitted' });
      await owner.call(endpoints.moveArticle, { id, stage: 'copyedit' });
      expect(await keep(reporter, id, 'paste-3')).toBe('forbidden');
    });
  });

  test('a receipt that is none is refused', async () => {
    await withArticle(async ({ owner }, id) => {
      const forged = { ...receipt, setAside: [{ kind: 'comment', text: 'a', html: { toString: 1 } }] };
      const answer = await owner.fetch(`/api/articles/${id}/sources/paste-1`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ way: 'paste', receipt: forged, text: '' }),
      });
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'badInput' }]);
    });
  });

  test('a file that is dropped into an open article comes back as what can be put there, and stays with it', async () => {
    await withArticle(async ({ owner, person }, id) => {
      const drop = (who: SignedIn, name: string, body: string) =>
        who.fetch(`/api/articles/${id}/import?name=${name}`, { method: 'POST', body: bytes(body).slice() });
      const { articles } = (await (await drop(owner, 'wire.xml', newsItem)).json()) as {
        articles: { document: { document: unknown }; receipt: Receipt }[];
      };
      expect(articles).toMatchObject([{ receipt: { addsUp: true, source: { name: 'wire.xml' } } }]);
      expect(JSON.stringify(articles[0]?.document)).toContain('Pakt unterzeichnet');
      const { sources } = await owner.call(endpoints.listSources, { id });
      expect(sources).toMatchObject([{ way: 'import', name: 'wire.xml', original: true }]);
      // The text itself is its writer's to put in.
      expect((await owner.call(endpoints.getArticle, { id })).headline).toBe('');
      expect(await (await drop(owner, 'a.xml', '<nitf><p>')).json()).toMatchObject({ code: 'fileBroken' });
      expect((await drop(await person('reader'), 'wire.xml', newsItem)).status).toBe(403);
    });
  });
});
