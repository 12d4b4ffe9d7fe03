import { expect, test } from 'vitest';
import { Problem } from '#api/problem.ts';
import { receipt } from './receipt.ts';

const calm = {
  open: true,
  writable: true,
  online: true,
  unsent: 0,
  kept: 0,
  problem: null,
  saved: { at: 1_000, version: 412 },
};
const opening = { kind: 'opening' } as const;

test('saved is said only when nothing is unsent and the server said so', () => {
  expect(receipt(calm, opening)).toEqual({ kind: 'saved', at: 1_000, version: 412 });
  expect(receipt({ ...calm, unsent: 1 }, opening)).toEqual({ kind: 'saving' });
  expect(receipt({ ...calm, saved: null }, opening)).toEqual({ kind: 'opening' });
  expect(receipt({ ...calm, online: false }, opening)).toEqual({ kind: 'offline', changes: 0 });
  expect(receipt({ ...calm, online: false, unsent: 12, kept: 12 }, opening)).toEqual({ kind: 'offline', changes: 12 });
  // The last two are being written down.
  expect(receipt({ ...calm, online: false, unsent: 12, kept: 10 }, opening)).toEqual({ kind: 'offline', changes: 10 });
});

test('trouble is said before anything that comforts', () => {
  const problem = new Problem('unavailable');
  expect(receipt({ ...calm, problem }, opening)).toEqual({ kind: 'notSaved', problem });
  expect(receipt({ ...calm, problem, unsent: 3 }, opening)).toEqual({ kind: 'notSaved', problem });
  expect(receipt({ ...calm, writable: false }, opening)).toEqual({ kind: 'readOnly' });
  // The right is gone and the refused words are displaced: nothing is left that could be saved.
  expect(receipt({ ...calm, problem, writable: false }, opening)).toEqual({ kind: 'readOnly' });
  expect(receipt({ ...calm, open: false }, opening)).toEqual({ kind: 'opening' });
});

test('the same receipt stays the same object', () => {
  const before = receipt(calm, opening);
  expect(receipt({ ...calm }, before)).toBe(before);
});
