import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import type { Finding } from '#lint/finding.ts';
import { findingMarks, findingMarksKey, markedPlace, marksStand } from './findingMarks.ts';
import { blockPlaces } from './places.ts';

const found = (rule: string, from: number, to: number, count = 0): Finding => ({
  rule,
  level: 'hint',
  block: 'headline',
  from,
  to,
  excerpt: '',
  message: { word: 'check.textLength.short', params: { count } },
  fixes: [],
});

function marked(text: string, findings: readonly Finding[]) {
  const doc = schema.node('doc', { language: 'de-CH' }, [
    schema.node('kicker'),
    schema.node('headline', null, schema.text(text)),
    schema.node('standfirst'),
    schema.node('paragraph', { id: 'block-1' }),
  ]);
  const state = EditorState.create({ doc, plugins: [findingMarks(() => undefined)] });
  const place = placeIn(state);
  return state.apply(state.tr.setMeta(findingMarksKey, { blocks: [{ place, findings }] }));
}

function placeIn({ doc }: EditorState) {
  const place = blockPlaces(doc, ['headline']).get('headline');
  if (!place) throw new Error('There is no headline');
  return place;
}

const setOf = (state: EditorState) => findingMarksKey.getState(state)?.set ?? expect.fail('Nothing is marked');
const typedAtEnd = (state: EditorState, text: string) => {
  const { node, position } = placeIn(state);
  return state.apply(state.tr.insertText(text, position + node.nodeSize - 1));
};

test('a mark of a whole line goes on with what is written at its end, and is then that of the new finding', () => {
  const written = typedAtEnd(marked('Kurz', [found('textLength', 0, 4, 4)]), 'er');
  const now = found('textLength', 0, 6, 6);
  expect(marksStand(setOf(written), placeIn(written), [now])).toBe(true);
  expect(markedPlace(setOf(written), now)).toMatchObject({ from: 3, to: 9 });
});

test('a mark of one word does not grow, and other places or levels are marked anew', () => {
  const written = typedAtEnd(marked('Zwei TK', [found('placeholder', 5, 7)]), 'X');
  const stands = (...findings: readonly Finding[]) => marksStand(setOf(written), placeIn(written), findings);
  expect(stands(found('placeholder', 5, 7))).toBe(true);
  expect(stands(found('placeholder', 5, 8))).toBe(false);
  expect(stands({ ...found('placeholder', 5, 7), level: 'stop' })).toBe(false);
  expect(stands()).toBe(false);
  expect(stands(found('placeholder', 5, 7), found('doubleSpace', 4, 5))).toBe(false);
});

test('two findings of one place are two marks', () => {
  const twice = [found('placeholder', 0, 2), found('placeholder', 0, 2)];
  const state = marked('TK', twice.slice(1));
  expect(marksStand(setOf(state), placeIn(state), twice)).toBe(false);
});

test('what is far from the screen is marked and not drawn, until it is scrolled to', () => {
  const state = marked('Kurz', [found('textLength', 0, 4, 4)]);
  const drawn = ({ plugins: [plugin] }: EditorState, now: EditorState) =>
    (plugin?.props.decorations?.call(plugin, now) as DecorationSet | undefined)?.find().length;
  expect([setOf(state).find().length, drawn(state, state)]).toEqual([1, 0]);
  const seen = state.apply(state.tr.setMeta(findingMarksKey, { from: 0, to: state.doc.content.size }));
  expect(drawn(state, seen)).toBe(1);
  const now = seen.apply(
    seen.tr.setMeta(findingMarksKey, {
      blocks: [{ place: placeIn(seen), findings: [found('textLength', 0, 2), found('other', 2, 4)] }],
    }),
  );
  expect(drawn(state, typedAtEnd(now, 'er'))).toBe(2);
  const above = seen.apply(seen.tr.setMeta(findingMarksKey, { from: 0, to: 1 }));
  expect([setOf(above).find().length, drawn(state, above)]).toEqual([1, 0]);
});
