import { expect, test } from 'vitest';
import { eachEngine } from '#testing/eachEngine.ts';
import { Schedule } from '#testing/schedule.ts';

eachEngine('The step log', ({ engine, open }) => {
  test('comes together again', { timeout: 320_000 }, async () => {
    const db = await open();
    const start = performance.now();
    const found: Record<string, number[]> = {};
    const from = Number(process.env.GALLEY_FROM ?? 1);
    const opts = JSON.parse(process.env.GALLEY_OPTS ?? '{}');
    for (let seed = from; seed < from + Number(process.env.GALLEY_N ?? 50); seed++)
      try { await new Schedule(seed, { databases: [db], writers: 3 + (seed % 4), events: 150, ...opts }).run(); }
      catch (error) { const m = process.env.GALLEY_V ? (error as Error).stack ?? '' : (error as Error).message.replace(/⟦.*⟧|writer-\d|\d+|id null/g, '*').slice(0,100); (found[m] ??= []).push(seed); }
    console.error(engine, performance.now() - start, JSON.stringify(found, null, 1).replaceAll('\\n','\n'));
  });
});
