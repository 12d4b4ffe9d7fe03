import { expect, test } from 'vitest';
import { readDocument } from '#article/newArticle.ts';
import type { NodeJson } from '#blocks/defineBlock.ts';
import { node } from '#blocks/example.ts';
import { copyDocument } from './copyDocument.ts';
import { projectRow } from './projection.ts';

const credit = (name: string, join = '', kind = 'person') => ({ key: name, kind, name, role: 'Text', join });
const article = (attrs: Record<string, unknown>, front: readonly [string, string, string], ...body: NodeJson[]) =>
  readDocument({
    type: 'doc',
    attrs,
    content: [
      ...['kicker', 'headline', 'standfirst'].map((name, index) => node(name, ...(front[index] ? [front[index]] : []))),
      ...body,
    ],
  });

test('a row says what the desk lists', () => {
  const doc = article(
    {
      section: 'Zürich',
      slug: 'am-see',
      tags: ['Wasser'],
      byline: [credit('Anna Meier'), credit('Beat Roth', ''), credit('SDA', 'mit', 'agency')],
    },
    ['Seen', 'Älter\u00a0als gedacht', 'Ein Lead'],
    node('paragraph', { id: 'p111' }, 'Zwei Wörter'),
    node('pullquote', node('pullquote_words', 'Fünf Wörter zählen hier nicht')),
  );
  expect(projectRow(doc).row).toEqual({
    kicker: 'Seen',
    publication: 'newsroom',
    headline: 'Älter als gedacht',
    language: 'de-CH',
    section: 'Zürich',
    authors: 'Anna Meier, Beat Roth mit SDA',
    slug: 'am-see',
    words: 8,
    headline_key: 'alter\u00a0als gedacht'.replace('\u00a0', ' '),
    section_key: 'zurich',
  });
});

test('the search looks into everything that is written, asides too', () => {
  const doc = article(
    { tags: ['Wasser'], dateline: 'Thun' },
    ['Seen', 'Titel', 'Lead'],
    node('list', node('list_item', node('paragraph', 'Punkt'))),
    node('pullquote', node('pullquote_words', 'Zitat'), node('pullquote_speaker', 'Sprecherin')),
    node('figure', node('figure_caption', 'Legende'), node('figure_credit', 'Nachweis')),
  );
  const { search } = projectRow(doc);
  expect(search).toEqual({
    language: 'de-CH',
    headline: 'Titel',
    front: 'Seen\nLead\n\n\nWasser',
    body: 'Thun\nPunkt\nZitat\nSprecherin\nLegende\nNachweis',
  });
});

test('what no engine can keep is left out of the row', () => {
  const doc = article({}, ['', `a\0b\ue000c\ud800d${'x'.repeat(2000)}`, 'e\0f'], node('paragraph', 'g\0h'));
  const { row, search } = projectRow(doc);
  expect(row.headline.startsWith('abc\ufffdd')).toBe(true);
  expect(row.headline.length).toBeLessThanOrEqual(500);
  expect(row.headline_key.length).toBeLessThanOrEqual(100);
  expect(search.front.trim()).toBe('ef');
  expect(search.body).toBe('gh');
});

test('a copy has ids of its own and no slug, and is the same otherwise', () => {
  let last = 0;
  const doc = article(
    { slug: 'am-see', section: 'Region' },
    ['Seen', 'Titel', 'Lead'],
    node('paragraph', { id: 'same' }, 'Eins'),
    node('list', { id: 'list' }, node('list_item', node('paragraph', { id: 'item' }, 'Zwei'))),
  );
  const copy = copyDocument(doc, () => `copy-${++last}`);
  expect(copy.attrs).toEqual({ ...doc.attrs, slug: '' });
  expect(copy.textContent).toBe(doc.textContent);
  const ids: unknown[] = [];
  copy.descendants((block) => void (block.attrs.id && ids.push(block.attrs.id)));
  expect(ids.toSorted()).toEqual(['copy-1', 'copy-2', 'copy-3']);
});
