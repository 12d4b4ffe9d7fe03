import { expect, test } from 'vitest';
import { can, type Right, type Role, rights, roles } from './permissions.ts';
import { stageNames } from './stages.ts';

const may = (right: Right, facts?: Parameters<typeof can>[2]) => roles.filter((role) => can(role, right, facts));

test.each<[Right, readonly Role[]]>([
  ['read', ['reader', 'reporter', 'editor', 'chief', 'admin']],
  ['create', ['reporter', 'editor', 'chief', 'admin']],
  ['write', ['reporter', 'editor', 'chief', 'admin']],
  ['pictures', ['editor', 'chief', 'admin']],
  ['house', ['editor', 'chief', 'admin']],
  ['settings', ['chief', 'admin']],
  ['embargoed', ['editor', 'chief', 'admin']],
  ['people', ['admin']],
  ['keys', ['admin']],
])('%s is for %j', (right, expected) => {
  expect(may(right)).toEqual(expected);
});

test('from copy edit on a reporter reads what they handed in', () => {
  expect(may('write', { stage: 'submitted', trashed: false })).toContain('reporter');
  expect(may('write', { stage: 'copyedit', trashed: false })).toEqual(['editor', 'chief', 'admin']);
});

test('nobody writes in the trash', () => {
  for (const stage of stageNames) expect(may('write', { stage, trashed: true })).toEqual([]);
});

test('a reader has no right but to read, on any article', () => {
  for (const right of rights.filter((name) => name !== 'read'))
    for (const stage of stageNames) expect(can('reader', right, { stage, trashed: false }), right).toBe(false);
});
