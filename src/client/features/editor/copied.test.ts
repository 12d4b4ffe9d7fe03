import { Slice } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { canaries, documentWith, houseThings } from '#testing/houseThings.ts';
import { Copied } from './copied.ts';
import { plainLines } from './pasting/CopySerializer.ts';

// Of this alone ProseMirror writes what it puts on the clipboard, and under a hand that drags: HTML, what stood around it, and words.
const leaving = (slice: Slice) => new Copied().about(slice);

test.each(houseThings.filter(({ block }) => block))('$thing stays in the house when it is copied', (thing) => {
  const doc = documentWith(thing);
  const last = doc.content.size - (doc.lastChild?.nodeSize ?? 0);
  const inside = doc.lastChild?.isTextblock
    ? doc.slice(last + 1, doc.content.size - 1)
    : doc.slice(last, doc.content.size);
  for (const slice of [new Slice(doc.content, 0, 0), doc.slice(0, doc.content.size - 1), inside]) {
    expect(JSON.stringify(slice.toJSON())).toMatch(canaries);
    const left = leaving(slice);
    expect(JSON.stringify(left.toJSON())).not.toMatch(new RegExp(`${canaries.source}|quoteRecord`));
    expect(plainLines(left)).toBe(plainLines(slice));
  }
});

test('no id leaves with what is copied', () => {
  const doc = documentWith({ thing: 'text' });
  const withId = doc.type.create(
    doc.attrs,
    doc.children.map((child) =>
      child.type.create({ ...child.attrs, ...('id' in child.attrs && { id: 'canary01' }) }, child.content),
    ),
  );
  expect(JSON.stringify(leaving(new Slice(withId.content, 0, 0)).toJSON())).not.toContain('canary01');
});
