import type { Problem } from '#api/problem.ts';
import type { Receipt } from './sessionView.ts';

/** What a receipt is made of. */
export interface ReceiptFacts {
  /** Whether there is a document. */
  open: boolean;
  writable: boolean;
  online: boolean;
  /** Steps that are not committed. */
  unsent: number;
  /** How many of them the local copy has for certain; all of them where there is no local copy, which is said beside it. */
  kept: number;
  /** Why they were not, or those before them; null while there is no trouble. */
  problem: Problem | null;
  /** The last the server said it has committed; null before it said anything. */
  saved: { at: number; version: number } | null;
}

/** The receipt that says no more than what is known. `before` is returned when nothing changed. */
export function receipt(facts: ReceiptFacts, before: Receipt): Receipt {
  const now = receiptOf(facts);
  return same(now, before) ? before : now;
}

function receiptOf({ open, writable, online, unsent, kept, problem, saved }: ReceiptFacts): Receipt {
  if (!open) return { kind: 'opening' };
  // Words that were refused are shown beside it, as displaced; nothing waits to be saved any more.
  if (!writable && unsent === 0) return { kind: 'readOnly' };
  if (!online) return { kind: 'offline', changes: kept };
  if (problem) return { kind: 'notSaved', problem };
  if (unsent > 0) return { kind: 'saving' };
  if (!saved) return { kind: 'opening' };
  return { kind: 'saved', ...saved };
}

function same(one: Receipt, other: Receipt): boolean {
  const [left, right] = [one, other] as unknown as Record<string, unknown>[];
  if (!left || !right) return false;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}
