import { expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import { frontText } from '#article/text.ts';
import { schemaNumber } from '#article/version.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { firstReleaseText, writeFirstRelease } from '#testing/firstRelease.ts';
import { startNewsroom } from '#testing/startNewsroom.ts';
import { migrations } from './migrations/all.ts';

eachEngine('A database of an earlier release', (engine) => {
  const releases = migrations.slice(0, -1).map(({ name }, index) => [name, index + 1] as const);

  test.each(releases)('that ends with %s comes to today’s tables with everything in it', async (_, count) => {
    const place = await engine.place();
    const first = await place.open(migrations.slice(0, 1));
    await writeFirstRelease(first);
    await first.close();
    // What it went through before; today's is the last step.
    await (await place.open(migrations.slice(0, count))).close();

    const newsroom = await startNewsroom({ db: await place.open() });
    const { owner } = newsroom;
    const { version, document } = await owner.call(endpoints.readDocumentAt, { id: 'olten-bridge' });
    const doc = readDocument(document);
    expect(version).toBe(3);
    expect(frontText(doc, 'headline')).toBe(firstReleaseText.headline);
    expect(doc.textContent).toContain(firstReleaseText.body);
    expect((await owner.call(endpoints.readDocumentAt, { id: 'olten-bridge', version: '1' })).version).toBe(1);

    // Rows, search and tags are made again from the logs.
    await expect
      .poll(async () => (await owner.call(endpoints.listArticles, { q: 'Olten' })).articles.map(({ id }) => id))
      .toEqual(['olten-bridge']);
    expect(await owner.call(endpoints.getArticle, { id: 'olten-bridge' })).toMatchObject({
      ...{ headline: firstReleaseText.headline, section: 'Region', stage: 'submitted', version: 3 },
      ...{ changedBy: 'Rita Reporter' },
    });
    expect((await owner.call(endpoints.listArticles, { trash: 'true' })).articles).toMatchObject([
      { id: 'in-the-trash' },
    ]);
    expect((await owner.call(endpoints.listTags, { q: 'aare' })).tags).toEqual([{ tag: 'Aare', count: 1 }]);
    expect((await owner.call(endpoints.listPictures, { q: 'olten' })).pictures).toMatchObject([{ id: 'pict00000001' }]);
    expect((await owner.call(endpoints.listVersions, { id: 'olten-bridge' })).batches).toMatchObject([
      { first: 3, last: 3, author: 'Rita Reporter' },
      { first: 1, last: 2 },
    ]);

    // It is written on, by a session that was there before in its writer's name alone.
    const channel = await owner.channel();
    const open = { type: 'open' as const, article: 'olten-bridge', schema: schemaNumber, version: 0, seq: null };
    channel.send({ ...open, client: 'client-of-rita', seq: 2 });
    expect(await channel.next('closed')).toMatchObject({ problem: { code: 'forbidden' } });
    channel.send({ ...open, client: 'client-of-owner' });
    const { head, epoch } = await channel.next('opened');
    const step = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'Neu: ' }] } };
    channel.send({
      ...{ type: 'steps', article: 'olten-bridge', client: 'client-of-owner', epoch, seq: 1, base: head },
      steps: [step],
    });
    expect(await channel.next('ack')).toMatchObject({ first: 4, kept: 1 });
    channel.close();
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });
});
