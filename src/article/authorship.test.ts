import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { randomEdit } from '#testing/edits.ts';
import { forSeeds, random, seeds } from '#testing/random.ts';
import { article, list, paragraph } from '#testing/write.ts';
import { Authorship } from './authorship.ts';
import { DeletedPassages } from './deletedPassages.ts';
import { schema } from './schema.ts';

/** An article whose every step is followed. */
class Followed {
  doc: Node;
  version = 0;
  at = 1_000_000;
  readonly authorship: Authorship;
  readonly deleted = new DeletedPassages();

  constructor(doc: Node) {
    this.doc = doc;
    this.authorship = new Authorship(doc, { author: 'maker', at: 0, version: 0 });
  }

  change(author: string, work: (transform: Transform) => void): void {
    const transform = new Transform(this.doc);
    work(transform);
    transform.steps.forEach((step, index) => {
      this.version += 1;
      const writing = { author, at: this.at, version: this.version };
      const [before, after] = [transform.docs[index] as Node, transform.docs[index + 1] ?? transform.doc];
      this.authorship.apply(step, before, after, writing);
      this.deleted.apply(step, before, writing);
    });
    this.doc = transform.doc;
    this.at += 1_000;
  }

  /** Where words begin. */
  place(words: string): number {
    let found = -1;
    this.doc.descendants((node, position) => {
      const at = node.isTextblock ? node.textContent.indexOf(words) : -1;
      if (at >= 0) found = position + 1 + at;
    });
    return found;
  }

  authorOf(words: string): string[] {
    const from = this.place(words);
    const runs = this.authorship.runs().filter((run) => run.from < from + words.length && run.to > from);
    return [...new Set(runs.map(({ author }) => author))];
  }
}

const start = () =>
  new Followed(article({ headline: 'Rain' }, paragraph('It rained all night.'), paragraph('Nobody slept.')));

describe('who wrote what', () => {
  test('is told of every place, whatever is typed, split, joined and moved', async () => {
    await forSeeds(seeds(1, 150), (seed) => {
      const chance = random(seed);
      const followed = new Followed(
        article({}, paragraph('It rained.'), list('one', 'two'), paragraph('Nobody slept.')),
      );
      let number = 0;
      for (let count = 25; count > 0; count -= 1) {
        const author = chance.pick(['anna', 'beat', 'carla']);
        const edit = randomEdit(EditorState.create({ doc: followed.doc }), chance, () => `⟦${author}-${++number}⟧`);
        if (edit)
          followed.change(author, (transform) => {
            for (const step of edit.transaction.steps) transform.step(step);
          });
        const runs = followed.authorship.runs();
        expect(runs.at(-1)?.to).toBe(followed.doc.content.size);
        runs.forEach((run, index) => void expect(run.from).toBe(runs[index - 1]?.to ?? 0));
      }
    });
  });

  test('is right at every place of a text that is typed and cut by many', async () => {
    await forSeeds(seeds(1, 100), (seed) => {
      const chance = random(seed);
      const followed = new Followed(article({}, paragraph('It rained all night.'), paragraph('Nobody slept.')));
      const whose = Array.from({ length: followed.doc.content.size }, () => 'maker');
      for (let count = 60; count > 0; count -= 1) {
        const author = chance.pick(['anna', 'beat', 'carla']);
        const block = chance.below(followed.doc.childCount);
        const start = followed.doc.children.slice(0, block).reduce((sum, { nodeSize }) => sum + nodeSize, 1);
        const { size } = followed.doc.child(block).content;
        const from = start + chance.below(size + 1);
        const to = chance.percent(40) ? Math.min(start + size, from + chance.below(9)) : from;
        const words = 'abcdefgh'.slice(0, to > from && chance.percent(50) ? 0 : 1 + chance.below(7));
        followed.change(author, (transform) => {
          if (words === '') transform.delete(from, to);
          else transform.replaceWith(from, to, schema.text(words));
        });
        whose.splice(from, to - from, ...Array.from(words, () => author));
        const told = followed.authorship.runs().flatMap((run) => whose.slice(run.from, run.to).map(() => run.author));
        expect(told).toEqual(whose);
      }
    });
  });

  test('stays with whoever typed it when others write around and split it', () => {
    const followed = start();
    followed.change('anna', (transform) => transform.insert(followed.place('Nobody'), schema.text('The Aare rose. ')));
    followed.change('beat', (transform) => transform.insert(followed.place('rose'), schema.text('suddenly ')));
    followed.change('carla', (transform) => transform.split(followed.place('Nobody')));
    expect(followed.authorOf('The Aare')).toEqual(['anna']);
    expect(followed.authorOf('suddenly')).toEqual(['beat']);
    expect(followed.authorOf('Nobody slept.')).toEqual(['maker']);
  });

  test('goes along with a block that is moved, and comes back with one that is restored', () => {
    const followed = start();
    followed.change('anna', (transform) => transform.insert(followed.place('slept'), schema.text('in Bern ')));
    const block = followed.doc.child(4);
    const position = followed.place('Nobody') - 1;
    followed.change('beat', (transform) =>
      transform.delete(position, position + block.nodeSize).insert(followed.place('It rained') - 1, block),
    );
    expect(followed.authorOf('Nobody ')).toEqual(['maker']);
    expect(followed.authorOf('in Bern')).toEqual(['anna']);
    const at = followed.place('Nobody') - 1;
    followed.change('carla', (transform) => transform.delete(at, at + block.nodeSize));
    followed.change('beat', (transform) => transform.insert(transform.doc.content.size, block));
    expect(followed.authorOf('in Bern')).toEqual(['anna']);
    expect(followed.authorOf('Nobody ')).toEqual(['maker']);
  });
});

describe('deleted passages', () => {
  const listed = (followed: Followed) =>
    followed.deleted.list(followed.doc).map(({ words, author, version }) => ({ words, author, version }));

  test('are told with who took them out, and the last version that has them whole', () => {
    const followed = start();
    const from = followed.place('It rained all');
    followed.change('beat', (transform) => transform.delete(from, from + 'It rained all'.length));
    expect(listed(followed)).toEqual([{ words: 'It rained all', author: 'beat', version: 0 }]);
  });

  test('of letters that went one by one are one, also while others write elsewhere', () => {
    const followed = start();
    const begin = followed.doc;
    let end = followed.place('It rained all night.') + 'It rained all night'.length;
    for (let count = 'rained all night'.length; count > 0; count -= 1) {
      followed.change('beat', (transform) => transform.delete(end - 1, end));
      end -= 1;
      if (count % 4 === 0) {
        followed.change('anna', (transform) => transform.insert(1, schema.text('x')));
        end += 1;
      }
    }
    const [passage] = followed.deleted.list(followed.doc);
    expect(passage).toMatchObject({ words: 'rained all night', author: 'beat', version: 0 });
    expect(begin.textBetween(passage?.from ?? 0, passage?.to ?? 0)).toBe('rained all night');
  });

  test('that went, came back and went again are told once', () => {
    const followed = start();
    const words = 'It rained all night.';
    const at = followed.place(words);
    followed.change('beat', (transform) => transform.delete(at, at + words.length));
    followed.change('beat', (transform) => transform.insert(at, schema.text(words)));
    followed.change('anna', (transform) => transform.delete(at, at + words.length));
    expect(listed(followed)).toEqual([{ words, author: 'anna', version: 2 }]);
  });

  test('are none when they are back in the text, or only a word', () => {
    const followed = start();
    const from = followed.place('night');
    followed.change('beat', (transform) => transform.delete(from, from + 5));
    expect(listed(followed)).toEqual([]);
    const words = 'Nobody slept.';
    const at = followed.place(words);
    followed.change('beat', (transform) => transform.delete(at, at + words.length));
    followed.change('anna', (transform) => transform.insert(at, schema.text('Somebody slept in peace.')));
    followed.change('anna', (transform) => transform.delete(at, at + 24));
    followed.change('beat', (transform) => transform.insert(at, schema.text(words)));
    expect(listed(followed).map((passage) => passage.words)).toEqual(['Somebody slept in peace.']);
  });
});
