import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '#words/checks/en.ts';
import { ruleGroups } from './defineRule.ts';
import { rules } from './rules.ts';

test('every rule has a name of its own, and says what it is, why, and where that comes from', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  const keys = Object.keys(checks);
  for (const { name } of rules) {
    expect(keys).toContain(`check.${name}`);
    expect(keys).toContain(`check.${name}.why`);
    expect(keys).toContain(`check.${name}.source`);
    const says = keys.filter((key) => key.startsWith(`check.${name}.`) && !/\.(?:why|source)$/.test(key));
    expect(says, name).not.toEqual([]);
  }
});

test('they stand under their groups, in the order of these', () => {
  const groups = rules.map(({ group }) => ruleGroups.indexOf(group));
  expect(groups).toEqual([...groups].sort((one, other) => one - other));
});

test('each says something by looking at lines, at blocks or at the article', () => {
  for (const rule of rules) expect(rule.line ?? rule.block ?? rule.article, rule.name).toBeTypeOf('function');
});

// A table that lacks one of the languages fails where it is tested.
test('each has its table beside it', () => {
  const tests = rules.map(({ name }) => [name, read(new URL(`rules/${name}.test.ts`, import.meta.url))] as const);
  const without = tests.filter(([name, text]) => !new RegExp(`^ *test(?:Rule|Blocks)\\(\\s*${name},`, 'm').test(text));
  expect(without.map(([name]) => name)).toEqual([]);
});

const read = (file: URL) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
