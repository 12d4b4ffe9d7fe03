import { Fragment, type Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { randomEdit } from '#testing/edits.ts';
import { forSeeds, type Random, random, seeds } from '#testing/random.ts';
import { article, crosshead, factbox, list, paragraph, pullquote, table } from '#testing/write.ts';
import { difference, isSame, type NodeDifference } from './difference.ts';
import type { WordRun } from './differentWords.ts';
import { withIds } from './newArticle.ts';
import { schema } from './schema.ts';

const strong = (words: string) => schema.text(words, [schema.mark('strong')]);

const beginning = () =>
  article(
    { headline: 'Rain over Bern' },
    paragraph('It rained all night. ', strong('The Aare'), ' rose by a metre.'),
    crosshead('The bridges'),
    list('Nydegg', 'Kornhaus'),
    pullquote('We have never seen this', 'A fisherman'),
    factbox('The river', 'It is 288 kilometres long.'),
    table(['Day', 'Level'], ['Monday', '500.3']),
  );

/** The document after some edits of anybody, with the ids that an editor would have given. */
function edited(doc: Node, chance: Random, edits: number): Node {
  let state = EditorState.create({ doc });
  let number = 0;
  for (let count = edits; count > 0; count -= 1) {
    const edit = randomEdit(state, chance, () => `⟦w-${++number}⟧`);
    if (edit) state = state.apply(edit.transaction);
  }
  let id = 0;
  return withIds(state.doc, () => `new${String(++id).padStart(4, '0')}`);
}

const said = (runs: readonly WordRun[]) =>
  runs
    .map(({ change, before, after }) => {
      const [old, now] = [before, after].map((side) => side.textBetween(0, side.size, '', '|'));
      return { same: now, added: `+[${now}]`, removed: `-[${old}]`, marked: `*[${now}]` }[change];
    })
    .join('');

const wordsBetween = (before: string, after: string) => {
  const [one, other] = [paragraph(before), paragraph(after)];
  const same = other.type.create(one.attrs, other.content);
  return said(difference(article({}, one), article({}, same)).blocks[3]?.words ?? []);
};

const side = (differences: readonly NodeDifference[], name: 'before' | 'after') =>
  differences.flatMap((each) => each[name] ?? []);

describe('the difference between two versions', () => {
  test('of an article with itself is none', async () => {
    await forSeeds(seeds(1, 40), (seed) => {
      const doc = edited(beginning(), random(seed), 6);
      expect(isSame(difference(doc, doc))).toBe(true);
      expect(isSame(difference(doc, schema.nodeFromJSON(doc.toJSON())))).toBe(true);
    });
  });

  test('accounts for every block of both, once, and for every word of those in both', async () => {
    await forSeeds(seeds(1, 300), (seed) => {
      const chance = random(seed);
      const before = edited(beginning(), chance, chance.below(8));
      const after = edited(before, chance, 1 + chance.below(12));
      const whole = { before, after, children: difference(before, after).blocks };
      const visit = ({ before, after, children }: Pick<NodeDifference, 'before' | 'after' | 'children'>) => {
        if (!before || !after || children.length === 0) return;
        const [old, now] = [side(children, 'before'), side(children, 'after')];
        expect(new Set(old)).toEqual(new Set(before.children));
        expect(old).toHaveLength(before.childCount);
        // What came or stayed is told in the order of the newer version.
        expect(now).toEqual(after.children);
        for (const child of children) {
          if (child.words.length > 0) {
            const all = (name: 'before' | 'after') =>
              child.words.reduce((sum, run) => sum.append(run[name]), Fragment.empty);
            expect(all('before').eq(child.before?.content ?? Fragment.empty)).toBe(true);
            expect(all('after').eq(child.after?.content ?? Fragment.empty)).toBe(true);
          }
          visit(child);
        }
      };
      visit(whole);
      expect(isSame(difference(before, after))).toBe(before.eq(after));
    });
  });

  test('tells words', () => {
    expect(wordsBetween('It rained all night.', 'It rained all day.')).toBe('It rained all -[night]+[day].');
    expect(wordsBetween('It rained.', 'It rained hard.')).toBe('It rained+[ hard].');
    expect(wordsBetween('one two three four', 'eins zwei drei four')).toBe('-[one two three]+[eins zwei drei] four');
    expect(wordsBetween('Der Bär schläft', 'Der Bär schläft')).toBe('');
    expect(wordsBetween('«Das stimmt nicht»', '«Das stimmt»')).toBe('«Das stimmt-[ nicht]»');
  });

  test('tells marks, kinds, values and moves', () => {
    const [first, second, third] = [paragraph('one'), paragraph('two two'), paragraph('three')];
    const bold = second.type.create(second.attrs, [schema.text('two '), strong('two')]);
    const head = schema.node('crosshead', third.attrs, third.content);
    const { blocks } = difference(article({}, first, second, third), article({}, head, first, bold));
    const [heading, same, marked] = blocks.slice(3);
    expect(heading).toMatchObject({ change: 'changed', retyped: true, moved: true });
    expect(same).toMatchObject({ change: 'same', moved: false });
    expect(said(marked?.words ?? [])).toBe('two *[two]');
    const quote = pullquote('Never');
    const showcase = quote.type.create({ ...quote.attrs, weight: 'showcase' }, quote.content);
    const [change] = difference(article({}, quote), article({}, showcase)).blocks.slice(3);
    expect(change).toMatchObject({ change: 'changed', values: [{ name: 'weight', after: 'showcase' }] });
  });

  test('tells fields, and of lists what came and went', () => {
    const before = article({ fields: { section: 'Bern', tags: ['rain', 'river'] } }, paragraph('x'));
    const after = before.type.create({ ...before.attrs, section: 'City', tags: ['river', 'flood'] }, before.content);
    expect(difference(before, after).fields).toEqual([
      { name: 'section', before: 'Bern', after: 'City', added: [], removed: [] },
      { name: 'tags', before: ['rain', 'river'], after: ['river', 'flood'], added: ['flood'], removed: ['rain'] },
    ]);
  });

  test('knows a block again that has lost its id, by its words', () => {
    const text = 'The parliament of the canton decided about the bridge on Monday.';
    const { blocks } = difference(
      article({}, paragraph(text)),
      article({}, paragraph(text.replace('Monday', 'Friday'))),
    );
    expect(said(blocks[3]?.words ?? [])).toBe(text.replace('Monday', '-[Monday]+[Friday]'));
  });

  test('of a part of a box or a cell is told in its place', () => {
    const before = beginning();
    const replaceText = (node: Node): Node => {
      if (node.isText) return schema.text((node.text ?? '').replace('500.3', '501.7'), node.marks);
      return node.copy(Fragment.from(node.children.map(replaceText)));
    };
    const changed = difference(before, replaceText(before)).blocks.filter(({ change }) => change !== 'same');
    expect(changed).toHaveLength(1);
    const grid = changed[0]?.children.find(({ change }) => change === 'changed');
    const row = grid?.children.find(({ change }) => change === 'changed');
    const cell = row?.children.find(({ change }) => change === 'changed');
    expect(said(cell?.words ?? [])).toBe('-[500.3]+[501.7]');
  });
});
