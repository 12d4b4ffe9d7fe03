import { docx } from '#formats/docx/docx.ts';
import { exportFile } from '#formats/exportFile.ts';
import { newsmlG2 } from '#formats/newsml/newsmlG2.ts';
import { ninjs31 } from '#formats/ninjs/ninjs31.ts';
import { outgoing } from '#formats/outgoing.ts';
import { generateArticle } from '#testing/manyArticles.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import { random } from '#testing/random.ts';
import { article, crosshead, paragraph, pullquote } from '#testing/write.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { median, report } from './statistics.ts';

const chance = random(3);
const words = 'der Kanton prüft am Montag die Brücke und das Tragwerk nach dem Hochwasser der Aare in Bern'.split(' ');
const some = (count: number) => Array.from({ length: count }, () => chance.pick(words)).join(' ');

/** A thousand words as a newspaper sets them: twenty paragraphs, four crossheads, a pull quote. */
const thousandWords = article(
  { headline: some(6) },
  ...Array.from({ length: 20 }, (_, index) => [
    ...(index > 0 && index % 5 === 0 ? [crosshead(some(3))] : []),
    ...(index === 7 ? [pullquote(some(12), 'Anna Muster')] : []),
    paragraph(some(48)),
  ]).flat(),
);

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

test('outputs', async () => {
  const write = (format: typeof ninjs31 | typeof docx, index: number) =>
    milliseconds(async () => {
      // A new article each time: what is kept by a document must not help.
      const { type, attrs, content } = thousandWords;
      const exported = await exportFile(
        format,
        [outgoing(type.create(attrs, content), recordOf(`bench-${index}`))],
        context,
      );
      expect(exported).toHaveProperty('file');
    });
  for (let index = 0; index < 20; index += 1) await write(ninjs31, index);
  const ninjs: number[] = [];
  for (let index = 0; index < 41; index += 1) ninjs.push(await write(ninjs31, index));
  for (let index = 0; index < 5; index += 1) await write(docx, index);
  const word: number[] = [];
  for (let index = 0; index < 21; index += 1) word.push(await write(docx, index));
  const documents = Array.from({ length: 1000 }, (_, index) => generateArticle(index).doc);
  const many = await milliseconds(async () => {
    for (const [index, doc] of documents.entries())
      await exportFile(newsmlG2, [outgoing(doc, recordOf(`many-${index}`))], context);
  });
  report('outputs', {
    'ninjs of 1,000 words, written and checked, median ms (goal 5)': median(ninjs),
    'docx of 1,000 words, written and checked, median ms (goal 150)': median(word),
    '1,000 articles to NewsML-G2, written and checked, s (goal 10)': many / 1000,
  });
});
