import { expect, test } from 'vitest';
import { signalOf } from './signalOf.ts';

test.each([
  ['retraction', { status: 'canceled' }],
  ['retraction', { status: 'recalled' }],
  ['retraction', { signal: 'kill' }],
  ['retraction', { signal: 'correction', status: 'withdrawn' }],
  ['retraction', { signal: 'annulation' }],
  ['correction', { signal: 'correction', status: 'usable' }],
  ['correction', { signal: 'rectificatif' }],
  ['update', { signal: 'update' }],
  ['update', { signal: 'updating', status: 'usable' }],
  [null, { status: 'withheld' }],
  [null, {}],
])('%s is what %j says', (says, facts) => {
  expect(signalOf(facts)).toBe(says);
});
