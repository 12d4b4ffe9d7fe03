import { expect, test } from 'vitest';
import { writeDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { logHome } from '#testing/logHome.ts';
import { article } from '#testing/write.ts';
import { insertArticle } from './log.db.ts';
import type { Room } from './room.ts';
import { createRooms } from './rooms.ts';

/** Something that is under way in an article's queue from `started` on, until it is told to end. */
function work() {
  let [start, end] = [() => {}, () => {}];
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = () => {
    start();
    return ended;
  };
  return { started, run, end: () => end() };
}

eachEngine('Rooms', (engine) => {
  test('an article that is let go and wanted in the same moment is in one room', async () => {
    const home = logHome(await engine.open());
    const rooms = createRooms(home);
    const document = JSON.stringify(writeDocument(article({})));
    // One more than are kept while nobody is in them.
    const [oldest = '', ...others] = Array.from({ length: 33 }, home.newId);
    await home.db.transaction(async (query) => {
      for (const id of [oldest, ...others])
        await insertArticle(query, { id, schema: schemaNumber, author: 'ada', at: 5, document });
    });
    for (let ticks = 0; ticks < 16; ticks += 1) {
      const [one, other] = [work(), work()];
      const ends = [rooms.use(oldest, one.run)];
      for (const id of others) await rooms.use(id, async () => {});
      ends.push(rooms.use(others.at(-1) ?? '', other.run));
      await Promise.all([one.started, other.started]);

      // The other one's end lets go of this one, which ended with it.
      other.end();
      const entered: Room[] = [];
      const entering = (async () => {
        for (let tick = 0; tick < ticks; tick += 1) await null;
        return rooms.use(oldest, async (room) => {
          entered.push(room);
          return rooms.enter(room, () => {});
        });
      })();
      one.end();
      const leave = await entering;
      await Promise.all(ends);
      expect(await rooms.use(oldest, async (room) => room === entered[0]), `${ticks} ticks`).toBe(true);
      leave();
    }
    await rooms.close();
  });
});
