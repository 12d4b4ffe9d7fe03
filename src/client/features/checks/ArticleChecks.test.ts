import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { copyOf } from '#lint/copy.ts';
import { ArticleChecks } from './ArticleChecks.ts';
import type { Asked } from './checksMessages.ts';

const docOf = (...paragraphs: readonly string[]) => {
  const front = ['kicker', 'headline', 'standfirst'].map((name) => schema.node(name));
  const body = paragraphs.map((text, index) =>
    schema.node('paragraph', { id: `block-${index + 1}` }, schema.text(text)),
  );
  return copyOf(schema.node('doc', { language: 'de-CH' }, [...front, ...body]));
};
const usual = { expired: [], published: false, killed: false, ledger: false };
const rulesOf = (answer: ReturnType<ArticleChecks['answer']>) =>
  answer.findings.map(([block, found]) => [block, found.map(({ rule }) => rule)]);

test('the worker keeps the article: it is told what changed, and answers with what is found otherwise', () => {
  const checks = new ArticleChecks();
  const before = docOf('Das  Haus.', 'Hier steht TK.');
  const order = before.blocks.map(({ id }) => id);
  const first: Asked = { ...usual, turn: 1, fields: before.fields, changed: before.blocks, order };
  expect(rulesOf(checks.answer(first))).toContainEqual(['block-1', ['doubleSpace']]);

  const after = docOf('Das Haus.', 'Hier steht TK.');
  const changed = after.blocks.filter(({ id }) => id === 'block-1');
  expect(rulesOf(checks.answer({ ...usual, turn: 2, fields: after.fields, changed }))).toEqual([['block-1', []]]);

  const shorter = { ...usual, turn: 3, fields: after.fields, changed: [], order: order.slice(0, -1) };
  expect(rulesOf(checks.answer(shorter))).toContainEqual(['block-2', []]);
});

test('what is known of where the article stands is heeded as soon as it is told', () => {
  const checks = new ArticleChecks();
  const { fields, blocks } = docOf('Er ging heute.');
  const order = blocks.map(({ id }) => id);
  const levelOf = (answer: ReturnType<ArticleChecks['answer']>) =>
    answer.findings.flatMap(([, found]) => found.filter(({ rule }) => rule === 'dateWord').map(({ level }) => level));
  expect(levelOf(checks.answer({ ...usual, turn: 1, fields, changed: blocks, order }))).toEqual(['hint']);
  expect(levelOf(checks.answer({ ...usual, turn: 2, fields, changed: [], published: true }))).toEqual(['warn']);
});

test('the texts of the details are read with every question, and told by the names of their fields', () => {
  const checks = new ArticleChecks();
  const { fields, blocks } = docOf('Ein Satz.');
  const order = blocks.map(({ id }) => id);
  const answer = checks.answer({
    ...usual,
    turn: 1,
    fields: { ...fields, pushText: 'Hier  steht es.' },
    changed: blocks,
    order,
  });
  expect(rulesOf(answer)).toContainEqual(['pushText', ['textLength', 'doubleSpace']]);
  expect(rulesOf(checks.answer({ ...usual, turn: 2, fields, changed: [] }))).toContainEqual(['pushText', []]);
});
