import { Transform } from '@tiptap/pm/transform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { everyEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { article, paragraph } from '#testing/write.ts';

everyEngine('Displaced text', (engine) => {
  let newsroom: TestNewsroom;
  let anna: SignedIn;
  let bruno: SignedIn;
  let reader: SignedIn;
  let story: string;
  const clock = { now: Date.UTC(2026, 4, 1) };

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open(), now: () => clock.now });
    anna = await newsroom.person('reporter', 'Anna');
    bruno = await newsroom.person('editor', 'Bruno');
    reader = await newsroom.person('reader', 'Rita');
    story = (await anna.call(endpoints.createArticle, {})).id;
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  const text = (id: string) => ({
    id,
    words: 'Zwei Sätze,\ndie keinen Platz mehr haben.',
    reason: 'rebase' as const,
    around: 'Der Stadtrat sagte',
    block: 'block0001',
    version: 12,
    by: bruno.me.id,
    at: clock.now - 5_000,
  });
  const listed = async (by = bruno) => (await by.call(endpoints.listDisplaced, { id: story })).texts;

  test('is kept once, with who, when and where it stood, and everybody in the article sees it', async () => {
    await anna.call(endpoints.keepDisplaced, { id: story, text: text('text0001') });
    await anna.call(endpoints.keepDisplaced, { id: story, text: { ...text('text0001'), words: 'Anderes' } });
    const { colour, id, name, role } = anna.me;
    const { by: _, ...kept } = text('text0001');
    expect(await listed()).toEqual([{ ...kept, person: { colour, id, name, role }, by: 'Bruno' }]);
    expect(await listed(reader)).toHaveLength(1);
  });

  test('is settled by its writer or by who may write, the first word counts, and it stays in the list', async () => {
    await anna.call(endpoints.keepDisplaced, { id: story, text: text('text0002') });
    const settle = (by: SignedIn, outcome: 'putBack' | 'dismissed') =>
      by.call(endpoints.settleDisplaced, { id: story, text: 'text0002', outcome });
    await expect(settle(reader, 'dismissed')).rejects.toThrow('forbidden');
    await settle(bruno, 'putBack');
    // Who had no answer asks again; another one is told, and does not put it back as well.
    await settle(bruno, 'putBack');
    await expect(settle(anna, 'putBack')).rejects.toThrow('changedMeanwhile');
    const [settled] = (await listed()).filter(({ id }) => id === 'text0002');
    expect(settled).toMatchObject({ outcome: 'putBack', settledBy: 'Bruno', settledAt: clock.now });
  });

  test('is nobody’s in another name, of no other article, and not dated ahead', async () => {
    const other = (await bruno.call(endpoints.createArticle, {})).id;
    await expect(bruno.call(endpoints.keepDisplaced, { id: other, text: text('text0001') })).rejects.toThrow(
      'notFound',
    );
    const wrong = { id: other, text: 'text0001', outcome: 'dismissed' as const };
    await expect(bruno.call(endpoints.settleDisplaced, wrong)).rejects.toThrow('notFound');
    await bruno.call(endpoints.keepDisplaced, { id: story, text: { ...text('text0001'), words: 'Meins' } });
    expect((await listed()).filter(({ id }) => id === 'text0001')).toMatchObject([
      { person: { name: 'Anna' }, words: text('text0001').words },
    ]);
    await anna.call(endpoints.keepDisplaced, { id: story, text: { ...text('text0003'), at: clock.now + 90_000 } });
    expect((await listed())[0]).toMatchObject({ id: 'text0003', at: clock.now });
    await expect(anna.call(endpoints.listDisplaced, { id: 'nothing-here' })).rejects.toThrow('notFound');
  });

  test('has room for so many texts and words of one person in an article, and for who may only read too', async () => {
    const id = (await anna.call(endpoints.createArticle, {})).id;
    const keep = (by: SignedIn, name: string, words = 'Weg') =>
      by.call(endpoints.keepDisplaced, { id, text: { ...text(name), words } });
    for (let count = 0; count < 200; count += 1) await keep(reader, `many-${count}`);
    await expect(keep(reader, 'one-more')).rejects.toThrow('tooLarge');
    await keep(reader, 'many-0');
    await keep(anna, 'of-anna1');
    await reader.call(endpoints.settleDisplaced, { id, text: 'many-0', outcome: 'dismissed' });
    await keep(reader, 'one-more');

    const megabyte = 'x'.repeat(1_000_000);
    for (const name of ['long0001', 'long0002', 'long0003']) {
      await keep(bruno, name, megabyte);
      await bruno.call(endpoints.settleDisplaced, { id, text: name, outcome: 'dismissed' });
    }
    await keep(bruno, 'long0004', megabyte);
    await expect(keep(bruno, 'short001')).rejects.toThrow('tooLarge');
    const elsewhere = (await anna.call(endpoints.createArticle, {})).id;
    await bruno.call(endpoints.keepDisplaced, { id: elsewhere, text: text('short002') });
  });

  describe('what somebody takes out without having seen it', () => {
    const doc = article({ headline: 'Regen' }, paragraph('Die Brücke bleibt zu.'), paragraph('Der Kanton prüft.'));
    const start = doc.child(0).nodeSize + doc.child(1).nodeSize + doc.child(2).nodeSize;
    const [bridge, canton] = [doc.child(3), doc.child(4)];
    const json = ({ steps }: Transform) => steps.map((step) => step.toJSON() as unknown);

    async function two() {
      const id = (await anna.call(endpoints.createArticle, {})).id;
      const open = async (who: SignedIn) => {
        const channel = await who.channel();
        const client = `client-of-${who.me.name}`;
        channel.send({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
        const { document } = await channel.next('opened');
        let seq = 0;
        const send = async (base: number, steps: unknown[], seen?: number) => {
          seq += 1;
          channel.send({
            type: 'steps',
            article: id,
            client,
            epoch: 0,
            seq,
            base,
            steps,
            ...(seen === undefined ? {} : { seen }),
          });
          return channel.next('ack');
        };
        return { channel, send, document };
      };
      const [hers, his] = [await open(anna), await open(bruno)];
      const empty = readDocument(hers.document);
      await hers.send(0, json(new Transform(empty).replaceWith(0, empty.content.size, doc.content)));
      const texts = async () => (await bruno.call(endpoints.listDisplaced, { id })).texts;
      return { id, hers, his, texts };
    }
    const typed = () => json(new Transform(doc).insert(start + bridge.nodeSize - 1, schema.text(' Bis Montag.')));

    test('is kept for who wrote it, and they are told', async () => {
      const { hers, his, texts } = await two();
      await hers.send(1, typed());
      await his.send(1, json(new Transform(doc).delete(start, start + bridge.nodeSize)));
      expect(await hers.channel.next('displaced')).toMatchObject({ type: 'displaced' });
      expect(await texts()).toMatchObject([
        {
          words: 'Bis Montag.',
          reason: 'rebase',
          person: { name: 'Anna' },
          by: 'Bruno',
          version: 2,
          around: expect.stringMatching(/bleibt zu\.$/),
        },
      ]);
    });

    test('also where it was moved, and where his client had rebased it already', async () => {
      for (const [base, seen] of [
        [1, undefined],
        [2, 1],
      ] as const) {
        const { hers, his, texts } = await two();
        await hers.send(1, typed());
        const longer =
          base === 1 ? doc : new Transform(doc).insert(start + bridge.nodeSize - 1, schema.text(' Bis Montag.')).doc;
        const old = longer.child(3).nodeSize;
        const moving = new Transform(longer).insert(start + old + canton.nodeSize, bridge).delete(start, start + old);
        await his.send(base, json(moving), seen);
        expect(await texts()).toMatchObject([
          { words: 'Bis Montag.', person: { name: 'Anna' }, block: bridge.attrs.id },
        ]);
      }
    });

    test('is not what he had seen, what he wrote himself, or what was only moved there', async () => {
      const { hers, his, texts } = await two();
      await hers.send(1, typed());
      const longer = new Transform(doc).insert(start + bridge.nodeSize - 1, schema.text(' Bis Montag.')).doc;
      await his.send(2, json(new Transform(longer).delete(start + 3, start + longer.child(3).nodeSize - 1)));
      const other = await two();
      await other.hers.send(
        1,
        json(
          new Transform(doc)
            .insert(start + bridge.nodeSize + canton.nodeSize, bridge)
            .delete(start, start + bridge.nodeSize),
        ),
      );
      await other.his.send(1, json(new Transform(doc).delete(start, start + bridge.nodeSize + canton.nodeSize)));
      const own = await two();
      await own.his.send(1, typed());
      await own.his.send(2, json(new Transform(longer).delete(start + 3, start + longer.child(3).nodeSize - 1)), 1);
      for (const each of [texts, other.texts, own.texts]) expect(await each()).toEqual([]);
    });
  });
});
