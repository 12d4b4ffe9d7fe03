import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { memoryKept } from '#testing/memoryKept.ts';
import { article, paragraph } from '#testing/write.ts';
import { DeletedPassages } from './deletedPassages.ts';
import { schema } from './schema.ts';

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

test('a text with one word replaced throughout is no passage that went, and a sentence that went with it is one', () => {
  const text = 'The council met at noon. It heard nobody. The council of the canton and the council of the town agree.';
  const replaced = (words: string) => {
    const passages = new DeletedPassages();
    const doc = article({}, paragraph(text));
    const from = doc.content.size - 1 - text.length;
    const { doc: after, steps } = new Transform(doc).replaceWith(from, from + text.length, schema.text(words));
    for (const step of steps) passages.apply(step, doc, { author: 'anna', at: 1, version: 1 });
    return passages.list(after).map((passage) => [passage.words, doc.textBetween(passage.from, passage.to)]);
  };
  const renamed = text.replaceAll('council', 'assembly');
  expect(replaced(renamed)).toEqual([]);
  const sentence = 'It heard nobody. ';
  expect(replaced(renamed.replace(sentence, ''))).toEqual([[sentence, sentence]]);
  expect(
    replaced('Something else altogether, of about that length and with no word of what there was before it.'),
  ).toEqual([[text, text]]);
});
