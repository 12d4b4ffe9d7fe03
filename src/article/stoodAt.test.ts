import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { article, paragraph } from '#testing/write.ts';
import { stoodAt } from './stoodAt.ts';

test('what stood in the front is told by the part it stood in', () => {
  const before = article({ headline: 'Rain over Bern' }, paragraph('It rained.'));
  const start = (before.firstChild?.nodeSize ?? 0) + 1;
  const { mapping, doc } = new Transform(before).delete(start, start + 'Rain over Bern'.length);
  expect(stoodAt(before, start + 'Rain'.length, mapping, doc)).toEqual({ around: 'Rain', block: 'headline' });
});
