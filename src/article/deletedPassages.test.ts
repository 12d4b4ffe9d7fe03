import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { memoryKept } from '#testing/memoryKept.ts';
import { article, paragraph } from '#testing/write.ts';
import { DeletedPassages } from './deletedPassages.ts';

test('a passage that was taken out keeps nothing else of its paragraph in memory', () => {
  const passages = new DeletedPassages();
  const days = Array.from({ length: 4_000 }, (_, day) => `It rained on day ${day}. `);
  let doc = article({ headline: 'Rain' }, paragraph(days.join('')));
  const kept = memoryKept(() => {
    for (let version = 1; version <= 400; version += 1) {
      const from = doc.content.size - 1_000 - 2 * version;
      const { doc: after, steps } = new Transform(doc).delete(from, from + 40);
      for (const step of steps)
        passages.apply(step, doc, { author: `writer ${version % 2}`, at: version * 600_000, version });
      doc = after;
    }
  });
  expect(kept).toBeLessThan(5_000_000);
  expect(passages.list(doc)).toHaveLength(400);
});
