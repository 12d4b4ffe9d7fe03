import { type Node, Slice } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { AttrStep, DocAttrStep, ReplaceStep, type Step, Transform } from '@tiptap/pm/transform';
import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { describe, expect, test } from 'vitest';
import { randomEdit } from '#testing/edits.ts';
import { forSeeds, type Random, random, seeds } from '#testing/random.ts';
import { article, list, paragraph, pullquote } from '#testing/write.ts';
import { depthOf } from './depth.ts';
import { newArticle } from './newArticle.ts';
import { schema } from './schema.ts';
import { checkChanged, ListItemStep, readStep, rebase, replay } from './steps.ts';

const beginning = () =>
  article({ headline: 'Rain' }, paragraph('It rained all night.'), list('one', 'two'), paragraph(), pullquote('Wet!'));

/** Some transactions of a writer, as one state. */
function written(doc: Node, chance: Random, name: string): EditorState {
  let state = EditorState.create({ doc, plugins: [collab({ clientID: name })] });
  let number = 0;
  for (let count = 1 + chance.below(4); count > 0; count -= 1) {
    const edit = randomEdit(state, chance, () => `⟦${name}-${++number}⟧`);
    if (edit) state = state.apply(edit.transaction);
  }
  return state;
}

const json = (steps: readonly Step[]) => steps.map((step) => JSON.stringify(step.toJSON()));
const stepsOf = (state: EditorState) => [...(sendableSteps(state)?.steps ?? [])];

describe('our rebase', () => {
  test('does to pending steps what prosemirror-collab does, batch after batch', async () => {
    await forSeeds(seeds(1, 800), (seed) => {
      const chance = random(seed);
      const doc = beginning();
      let state = written(doc, chance, 'me');
      let { pending, doc: mine } = replay(doc, stepsOf(state));
      let theirs = doc;
      for (let batches = 1 + chance.below(3); batches > 0; batches -= 1) {
        const other = written(theirs, chance, `other${batches}`);
        const over = stepsOf(other);
        theirs = other.doc;
        if (over.length === 0) continue;
        const { rebased, survived, doc } = rebase(pending, over, theirs);
        state = state.apply(
          receiveTransaction(
            state,
            over,
            over.map(() => 'other'),
          ),
        );
        expect(survived.filter(Boolean).length).toBe(rebased.length);
        expect(survived.length).toBe(pending.length);
        pending = rebased;
        mine = doc;
        expect(json(rebased.map(({ step }) => step))).toEqual(json(stepsOf(state)));
        expect(mine.eq(state.doc)).toBe(true);
        mine.check();
      }
      const back = new Transform(mine);
      for (const { inverted } of [...pending].reverse()) back.step(inverted);
      expect(back.doc.eq(theirs)).toBe(true);
    });
  });
});

describe('a step on a list field', () => {
  const withTags = (...tags: readonly string[]) => newArticle({ tags }, () => 'b0001');
  const apply = (doc: Node, step: Step) => {
    const { doc: after, failed } = step.apply(doc);
    if (!after) throw new Error(String(failed));
    return after;
  };
  const credit = (key: string, name: string) => ({ key, kind: 'person', name, role: '', join: '' });

  test('is undone by its inverse, which knows the place', () => {
    const doc = withTags('rain', 'sun', 'wind');
    const steps = [
      new ListItemStep('tags', 'snow', 'snow', 1),
      new ListItemStep('tags', 'sun', null, 0),
      new ListItemStep('tags', 'rain', 'rain', 2),
      new ListItemStep('tags', 'unknown', null, 0),
      new ListItemStep('byline', 'a', credit('a', 'Ada'), 9),
    ];
    for (const step of steps) expect(apply(apply(doc, step), step.invert(doc)).eq(doc)).toBe(true);
  });

  test('survives another one: both tags are there, whoever was first', () => {
    const doc = withTags('rain');
    const [mine, theirs] = [new ListItemStep('tags', 'sun', 'sun', 1), new ListItemStep('tags', 'wind', 'wind', 1)];
    for (const [first, second] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const { pending } = replay(doc, [second]);
      const both = rebase(pending, [first], apply(doc, first));
      expect(both.survived).toEqual([true]);
      expect([...both.doc.attrs.tags].sort()).toEqual(['rain', 'sun', 'wind']);
    }
  });

  test('survives JSON, and reads nothing else', () => {
    const step = new ListItemStep('byline', 'a', credit('a', 'Ada'), 0);
    expect(JSON.stringify(readStep(JSON.parse(JSON.stringify(step))))).toBe(JSON.stringify(step));
    const good = { stepType: 'listItem', field: 'tags', key: 'sun', item: 'sun', index: 0 };
    const hostile: unknown[] = [
      null,
      'step',
      [],
      {},
      { stepType: 'unknown' },
      { stepType: 'replace', from: 'a', to: 1 },
      { stepType: 'replace', from: 0, to: 0, slice: { content: [{ type: 'script' }] } },
      { stepType: 'replace', from: 0, to: 0, slice: { content: [{ type: 'paragraph', marks: [{ type: 'blink' }] }] } },
      { ...good, field: 'constructor' },
      { ...good, field: '__proto__' },
      { ...good, field: 'section' },
      { ...good, key: 'moon' },
      { ...good, index: -1 },
      { ...good, index: 0.5 },
      { ...good, item: { toString: 'x' } },
      { ...good, item: undefined },
      { ...good, key: 'x'.repeat(300), item: 'x'.repeat(300) },
      { ...good, field: 'byline', key: 'a', item: { ...credit('a', 'Ada'), admin: true } },
    ];
    for (const each of hostile) expect(() => readStep(each), JSON.stringify(each)).toThrow();
  });

  test('does not grow a list for ever', () => {
    const full = withTags(...Array.from({ length: 40 }, (_, index) => `tag ${index}`));
    expect(new ListItemStep('tags', 'more', 'more', 0).apply(full).doc).toBeNull();
    expect(new ListItemStep('tags', 'tag 3', null, 0).apply(full).doc?.attrs.tags).toHaveLength(39);
  });
});

describe('the check of what a batch changed', () => {
  const doc = article({}, paragraph('One'), pullquote('Two'));
  const checking = (step: Step) => () => {
    const { doc: changed } = step.apply(doc);
    if (!changed) throw new Error('The step does not apply');
    checkChanged(doc, changed);
  };
  const inserting = (node: Node) =>
    new ReplaceStep(
      doc.content.size,
      doc.content.size,
      new Slice(
        schema
          .node('doc', null, [schema.node('kicker'), schema.node('headline'), schema.node('standfirst'), node])
          .content.cut(6),
        0,
        0,
      ),
    );

  test('lets good steps pass', () => {
    expect(checking(inserting(paragraph('Three')))).not.toThrow();
    expect(checking(new DocAttrStep('section', 'Sport'))).not.toThrow();
  });

  test('finds bad values of fields and attributes, and what a slice hides inside', () => {
    expect(checking(new DocAttrStep('section', { toString: 1 }))).toThrow(RangeError);
    expect(checking(new DocAttrStep('tags', ['a', 'a']))).toThrow(RangeError);
    expect(checking(new DocAttrStep('language', 'xx'))).toThrow(RangeError);
    const quote = doc.content.size - (doc.lastChild?.nodeSize ?? 0);
    expect(checking(new AttrStep(quote, 'weight', 'enormous'))).toThrow(RangeError);
    expect(checking(new AttrStep(quote, 'id', '<b>'))).toThrow(RangeError);
    const hidden = schema.nodes.list?.create({ id: 'list1' }, schema.nodes.list_item?.create(null, []));
    if (!hidden) throw new Error('No list');
    expect(checking(inserting(hidden))).toThrow(RangeError);
    const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }];
    const content = [{ type: 'text', text: 'here', marks }];
    expect(() => readStep({ stepType: 'replace', from: 9, to: 9, slice: { content } })).toThrow(RangeError);
  });

  test('refuses text that cannot be stored and sent everywhere, however it comes about', () => {
    expect(checking(inserting(paragraph('a\tb\n😀')))).not.toThrow();
    for (const bad of ['\u0000', '\u0007', '\u007f', '\ud800', '\udc00'])
      expect(checking(inserting(paragraph(`a${bad}b`)))).toThrow(RangeError);
    const smile = article({}, paragraph('a😀b'));
    const half = smile.content.size - 3;
    const cut = new ReplaceStep(half, half + 1, Slice.empty).apply(smile).doc;
    if (!cut) throw new Error('The step does not apply');
    expect(() => checkChanged(smile, cut)).toThrow(RangeError);
  });

  test('refuses blocks deep in one another, and an article that nothing could show', () => {
    let deep = list('end');
    for (let depth = 0; depth < 30; depth += 1)
      deep = schema.node('list', { id: `list${depth}` }, [schema.node('list_item', null, [paragraph(), deep])]);
    expect(checking(inserting(deep))).toThrow('in one another');
    // What an earlier release has let in can be written in, and grows no deeper.
    const before = article({}, deep);
    const end = before.content.size - depthOf(deep);
    const typed = new Transform(before).insert(end, schema.text('x'));
    expect(typed.doc.textContent).toContain('x');
    expect(() => checkChanged(before, typed.doc)).not.toThrow();
    expect(checking(inserting(paragraph('x'.repeat(4_000_001))))).toThrow('too large');
  });
});

test('an attribute step that has come to stand on text fails and does not throw', () => {
  const doc = newArticle({}, () => 'block-1');
  const typed = new Transform(doc).insert(doc.content.size - 1, schema.text('Regen')).doc;
  const result = new AttrStep(doc.content.size - 1, 'id', 'block-2').apply(typed);
  expect(typed.nodeAt(doc.content.size - 1)?.isText).toBe(true);
  expect(result.failed).not.toBeNull();
});
