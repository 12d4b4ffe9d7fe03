import type { Node } from '@tiptap/pm/model';
import { type Step, Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { article, paragraph } from '#testing/write.ts';
import { takenUnseen } from './takenUnseen.ts';

/** What a step does to a document, in the middle of its last paragraph. */
function edit(doc: Node, change: (transform: Transform, start: number) => void): { doc: Node; steps: Step[] } {
  const transform = new Transform(doc);
  const last = doc.lastChild?.nodeSize ?? 0;
  change(transform, doc.content.size - last + 1);
  return { doc: transform.doc, steps: transform.steps };
}

test('words that another has replaced are theirs, and nobody else’s', () => {
  const empty = article({ headline: 'Ein Pakt' }, paragraph('Er gilt. '));
  const anna = edit(empty, (transform, start) => transform.insert(start + 9, schema.text('Bis Montag.')));
  const carla = edit(anna.doc, (transform, start) =>
    transform.replaceWith(start + 13, start + 19, schema.text('Freitag')),
  );
  const bruno = edit(carla.doc, (transform, start) => transform.delete(start - 1, transform.doc.content.size));
  const unseen = [
    { batch: { client: 'anna', author: 'a' }, steps: anna.steps },
    { batch: { client: 'carla', author: 'c' }, steps: carla.steps },
  ];
  const taken = takenUnseen('bruno', unseen, carla.doc, bruno.steps).map(({ author, words }) => [author, words]);
  expect(taken).toEqual([
    ['a', 'Bis\n.'],
    ['c', 'Freitag'],
  ]);
  const alone = [{ batch: { client: 'carla', author: 'c' }, steps: carla.steps }];
  expect(takenUnseen('bruno', alone, carla.doc, bruno.steps)).toMatchObject([{ author: 'c', words: 'Freitag' }]);
});
