import { Fragment, type Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { randomEdit, textOf, tokensOf } from '#testing/edits.ts';
import { forSeeds, type Random, random, seeds } from '#testing/random.ts';
import { article, factbox, list, paragraph, pullquote, table } from '#testing/write.ts';
import { idsIn } from './blockIds.ts';
import { withIds } from './newArticle.ts';
import { blockKey, putBack, restoreBlock, restoreFields, restoreText } from './restore.ts';
import { schema } from './schema.ts';
import { readStep, rebase, replay } from './steps.ts';

const beginning = () =>
  article(
    { headline: 'Rain over Bern' },
    paragraph('It rained all night. The Aare rose by a metre.'),
    list('Nydegg', 'Kornhaus'),
    pullquote('We have never seen this', 'A fisherman'),
    factbox('The river', 'It is 288 kilometres long.'),
    table(['Day', 'Level'], ['Monday', '500.3']),
  );

function edited(doc: Node, chance: Random, edits: number, name: string): Node {
  let state = EditorState.create({ doc });
  let number = 0;
  for (let count = edits; count > 0; count -= 1) {
    const edit = randomEdit(state, chance, () => `⟦${name}-${++number}⟧`);
    if (edit) state = state.apply(edit.transaction);
  }
  let id = 0;
  return withIds(state.doc, () => `${name}${String(++id).padStart(4, '0')}`);
}

const json = (node: Node) => node.toJSON() as unknown;

describe('a version restored', () => {
  test('is that version, whatever happened since, by steps that the log takes', async () => {
    await forSeeds(seeds(1, 300), (seed) => {
      const chance = random(seed);
      const then = edited(beginning(), chance, chance.below(10), 'then');
      const now = edited(then, chance, 1 + chance.below(15), 'now');
      const transform = new Transform(now);
      restoreText(transform, then);
      restoreFields(transform, then);
      transform.doc.check();
      expect(json(transform.doc)).toEqual(json(then));
      const sent = transform.steps.map((step) => readStep(JSON.parse(JSON.stringify(step.toJSON()))));
      expect(replay(now, sent).doc.eq(then)).toBe(true);
    });
  });

  test('in the middle of what one person sent has a split block with its id twice, and is restored with both halves', () => {
    const whole = paragraph('It rained all night.');
    const half = (text: string) => whole.type.create(whole.attrs, schema.text(text));
    const then = article({}, half('It rained'), half(' all night.'));
    for (const now of [
      article({}, whole),
      article({}, whole, paragraph('and more')),
      article({}, paragraph('other')),
    ]) {
      const transform = new Transform(now);
      restoreText(transform, then);
      transform.doc.check();
      expect(textOf(transform.doc)).toBe(textOf(then));
      expect(transform.doc.childCount).toBe(then.childCount);
    }
  });

  test('makes no step where nothing differs, and touches no block that is as it was', () => {
    const [first, second] = [paragraph('one'), paragraph('two')];
    const then = article({}, first, second);
    const same = new Transform(then);
    restoreText(same, then);
    expect(same.steps).toHaveLength(0);
    const now = article({}, first, second.type.create(second.attrs, schema.text('two and more')));
    const transform = new Transform(now);
    restoreText(transform, then);
    expect(transform.doc.child(3)).toBe(first);
    expect(transform.steps).toHaveLength(1);
  });

  test('leaves what a colleague writes into other blocks meanwhile', () => {
    const [kept, changed] = [paragraph('kept'), paragraph('changed')];
    const then = article({}, kept, changed);
    const now = article({}, kept, changed.type.create(changed.attrs, schema.text('changed since')), paragraph('new'));
    const transform = new Transform(now);
    restoreText(transform, then);
    const colleague = new Transform(now);
    let at = 0;
    now.forEach((node, position) => {
      if (node === kept) at = position + 1 + node.content.size;
    });
    colleague.insert(at, schema.text(' and ⟦hers⟧'));
    const mine = replay(now, transform.steps).pending;
    const { doc, survived } = rebase(mine, colleague.steps, colleague.doc);
    expect(survived.every(Boolean)).toBe(true);
    expect(textOf(doc)).toContain('kept and ⟦hers⟧');
    expect(textOf(doc)).not.toContain('since');
    expect(doc.childCount).toBe(5);
  });

  test('while others type: nothing is doubled, and what they type into what stays is there', async () => {
    await forSeeds(seeds(1, 200), (seed) => {
      const chance = random(seed);
      const then = edited(beginning(), chance, 8, 'then');
      const now = edited(then, chance, 1 + chance.below(10), 'now');
      const transform = new Transform(now);
      restoreText(transform, then);
      let mine = replay(now, transform.steps).pending;
      let theirs = now;
      // Blocks that restoring leaves alone: neither taken out, to stand elsewhere perhaps, nor changed.
      const left = new Set<string>();
      now.forEach((block, position) => {
        const there = transform.mapping.mapResult(position, 1);
        if (!there.deletedAfter && transform.doc.nodeAt(there.pos)?.eq(block)) left.add(blockKey(block));
      });
      const typed: string[] = [];
      for (let batch = 0; batch < 3; batch += 1) {
        const colleague = new Transform(theirs);
        const places: { position: number; stays: boolean }[] = [];
        theirs.forEach((block, offset) => {
          const stays = left.has(blockKey(block));
          if (block.isTextblock) places.push({ position: offset + 1, stays });
          block.descendants((node, position) => {
            if (node.isTextblock) places.push({ position: offset + 2 + position, stays });
          });
        });
        const { position, stays } = chance.pick(places);
        const token = `⟦their-${batch}⟧`;
        if (stays) typed.push(token);
        colleague.insert(position, schema.text(token));
        mine = rebase(mine, colleague.steps, colleague.doc).rebased;
        theirs = colleague.doc;
      }
      const { doc } = replay(
        theirs,
        mine.map(({ step }) => step),
      );
      doc.check();
      const tokens = tokensOf(textOf(doc));
      expect(tokens.length).toBe(new Set(tokens).size);
      for (const token of typed) expect(tokens).toContain(token);
    });
  });

  test('leaves frozen fields, and puts lists in the order they had', () => {
    const then = article({ fields: { slug: 'rain', section: 'Bern', tags: ['a', 'b', 'c'] } }, paragraph('x'));
    const now = then.type.create({ ...then.attrs, slug: 'flood', section: '', tags: ['c', 'x', 'a'] }, then.content);
    const transform = new Transform(now);
    restoreFields(transform, then, ['slug']);
    expect(transform.doc.attrs).toMatchObject({ slug: 'flood', section: 'Bern', tags: ['a', 'b', 'c'] });
  });
});

describe('one block restored', () => {
  test('is as it was, and the others as they are', async () => {
    await forSeeds(seeds(1, 200), (seed) => {
      const chance = random(seed);
      const then = edited(beginning(), chance, chance.below(6), 'then');
      const now = edited(then, chance, 1 + chance.below(10), 'now');
      const block = chance.pick(then.children);
      const transform = new Transform(now);
      restoreBlock(transform, then, blockKey(block));
      transform.doc.check();
      const restored = transform.doc.children.filter((child) => blockKey(child) === blockKey(block));
      expect(restored.map(json)).toEqual([json(block)]);
      const own = new Set([null, ...idsIn(block).map(({ id }) => id)]);
      const others = (doc: Node) =>
        doc.children
          .filter((child) => blockKey(child) !== blockKey(block) && !idsIn(child).some(({ id }) => own.has(id)))
          .map(json);
      expect(others(transform.doc)).toEqual(others(now));
    });
  });

  test('that was moved stands where it stood, and one that others were moved over stays where it is', () => {
    const [a, b, c, d] = [paragraph('a'), paragraph('b'), paragraph('c'), paragraph('d')];
    const then = article({}, a, b, c, d);
    const written = (block: Node, words: string) => block.copy(Fragment.from(schema.text(words)));
    const textAfter = (now: Node, block: Node) => {
      const transform = new Transform(now);
      restoreBlock(transform, then, blockKey(block));
      transform.doc.check();
      return textOf(transform.doc).trim().split(/\s+/).join(' ');
    };
    const down = article({}, a, written(c, 'C'), d, written(b, 'B'));
    expect(textAfter(down, b)).toBe('a b C d');
    expect(textAfter(down, c)).toBe('a c d B');
    expect(textAfter(article({}, d, a, b, c), d)).toBe('a b c d');
    expect(textAfter(article({}, b, c, d, a), a)).toBe('a b c d');
  });

  test('that stands in a list or a box since, or came out of one, is where it was and nowhere else', () => {
    const [a, b] = [paragraph('a'), paragraph('b')];
    const then = article({}, a, b, paragraph('c'));
    const list = (...items: Node[]) =>
      schema.node(
        'list',
        { id: 'list1' },
        items.map((item) => schema.node('list_item', null, item)),
      );
    const box = (...blocks: Node[]) =>
      schema.node('factbox', { id: 'box01' }, [schema.node('factbox_title'), ...blocks]);
    const restored = (now: Node, old: Node, block: Node) => {
      const transform = new Transform(now);
      restoreBlock(transform, old, blockKey(block));
      transform.doc.check();
      return transform.doc.children.slice(3).map((child) => `${child.type.name} ${textOf(child).trim()}`.trim());
    };
    const [end] = then.children.slice(-1);
    if (!end) throw new Error('There is none');
    const text = ['paragraph a', 'paragraph b', 'paragraph c'];
    expect(restored(article({}, a, list(b), end), then, b)).toEqual(text);
    expect(restored(article({}, list(a, b), end), then, b)).toEqual(['list a', 'paragraph b', 'paragraph c']);
    expect(restored(article({}, a, end, box(paragraph('in'), b)), then, b)).toEqual([...text, 'factbox in']);
    expect(restored(article({}, a, end, box(b)), then, b)).toEqual([...text, 'factbox']);
    const boxed = article({}, a, box(b), end);
    const out = article({}, a, box(paragraph('in')), b, end);
    expect(restored(out, boxed, box(b))).toEqual(['paragraph a', 'factbox b', 'paragraph c']);
  });

  test('that was not there is taken out, the last one leaving an empty paragraph', () => {
    const [only, added] = [paragraph('only'), paragraph('added')];
    const transform = new Transform(article({}, only, added));
    restoreBlock(transform, article({}, only), blockKey(added));
    expect(textOf(transform.doc).trim()).toBe('only');
    const last = new Transform(article({}, added));
    restoreBlock(last, article({}, only), blockKey(added));
    last.doc.check();
    expect(textOf(last.doc).trim()).toBe('');
  });
});

describe('a deleted passage put back', () => {
  /** Positions around words in an article. */
  const around = (doc: Node, words: string) => {
    let range = { from: 0, to: 0 };
    doc.descendants((node, position) => {
      const at = node.isTextblock ? node.textContent.indexOf(words) : -1;
      if (at >= 0) range = { from: position + 1 + at, to: position + 1 + at + words.length };
    });
    return range;
  };

  test('stands where it stood, between what was changed around it', () => {
    const text = paragraph('It rained all night. The Aare rose by a metre. Nobody slept.');
    const then = article({}, text);
    const { from, to } = around(then, ' The Aare rose by a metre.');
    const now = article(
      {},
      text.type.create(text.attrs, schema.text('In Bern it rained all night. Nobody slept well.')),
    );
    const transform = new Transform(now);
    const end = putBack(transform, then, from, to);
    expect(textOf(transform.doc).trim()).toBe(
      'In Bern it rained all night. The Aare rose by a metre. Nobody slept well.',
    );
    expect(transform.doc.textBetween((end ?? 0) - 6, end ?? 0)).toBe('metre.');
  });

  test('is a paragraph of its own where its block is gone', () => {
    const [first, second, third] = [paragraph('first'), paragraph('the second one is here'), paragraph('third')];
    const then = article({}, first, second, third);
    const { from, to } = around(then, 'second one');
    const transform = new Transform(article({}, first, third));
    putBack(transform, then, from, to);
    expect(transform.doc.children.slice(3).map((block) => block.textContent)).toEqual(['first', 'second one', 'third']);
  });

  test('brings every word of what one deletion took, once, wherever it was', async () => {
    await forSeeds(seeds(1, 300), (seed) => {
      const chance = random(seed);
      const then = edited(beginning(), chance, 8, 'then');
      const places: number[] = [];
      then.descendants((node, position) => {
        if (node.isTextblock) places.push(position + 1, position + 1 + node.content.size);
        return !node.isTextblock;
      });
      const [one, other] = [chance.pick(places), chance.pick(places)];
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const deletion = new Transform(then);
      deletion.delete(from, to);
      const now = edited(deletion.doc, chance, chance.below(3), 'now');
      const gone = tokensOf(then.textBetween(from, to, '\n')).filter((token) => !textOf(now).includes(token));
      const transform = new Transform(now);
      putBack(transform, then, from, to);
      transform.doc.check();
      const after = tokensOf(textOf(transform.doc));
      for (const token of gone) expect(after.filter((each) => each === token)).toEqual([token]);
    });
  });
});
