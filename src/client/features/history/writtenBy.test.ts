import { expect, test } from 'vitest';
import { article, paragraph } from '#testing/write.ts';
import { shares, writtenBy } from './writtenBy.ts';

const text = 'Es regnete z. B. in Bern. Niemand schlief.';
const doc = article({}, paragraph(text), paragraph('Die Aare stieg.'));
// The front takes six positions, and the paragraph's text begins behind its own opening.
const start = 7;
const run = (person: string, from: number, to: number, version: number) => ({ person, from, to, version, at: version });
const first = start + 'Es regnete z. B. in Bern.'.length;
const end = start + text.length;

test('each sentence is told with everybody who wrote in it, and when it was last changed', () => {
  const runs = [
    run('anna', 0, start + 11, 1),
    run('beat', start + 11, start + 17, 4),
    run('anna', start + 17, first, 1),
    run('carla', first, doc.content.size, 2),
  ];
  const [block, other] = writtenBy(doc, runs);
  expect(block?.sentences.map(({ text, people, version }) => [text, people, version])).toEqual([
    ['Es regnete z. B. in Bern.', ['anna', 'beat'], 4],
    [' Niemand schlief.', ['carla'], 2],
  ]);
  expect(other?.sentences.map(({ people }) => people)).toEqual([['carla']]);
  expect(writtenBy(doc, runs).map(({ sentences }) => sentences.map((each) => each.text).join(''))).toEqual([
    text,
    'Die Aare stieg.',
  ]);
});

test('shares are of letters, the largest first, and together all', () => {
  const runs = [run('anna', 0, first, 1), run('beat', first, end, 2), run('carla', end, doc.content.size, 3)];
  const told = shares(doc, runs);
  expect(told.map(([person]) => person)).toEqual(['anna', 'beat', 'carla']);
  expect(told.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1);
});
