import type { Transaction } from '@tiptap/pm/state';
import { passagesOf } from '#language/passages.ts';
import { applyChanges } from '#language/repair/applyChanges.ts';
import type { RepairKind } from '#language/repair/change.ts';
import { repair } from '#language/repair/repair.ts';
import { houseStyle } from '../../../connection/house.store.ts';

interface Pasted {
  from: number;
  to: number;
}

/** Where a transaction has put something, from one of its steps on; null where it has only taken away. */
export function pastedBy({ mapping }: Transaction, firstStep = 0): Pasted | null {
  let [from, to] = [Number.POSITIVE_INFINITY, -1];
  mapping.maps.forEach((map, index) => {
    if (index < firstStep) return;
    const later = mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      if (end === start) return;
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  return to > from ? { from, to } : null;
}

/** What a paste may change: every mark of another program's document; of plain text what a typewriter has, as while one types. */
type Extent = 'marks' | 'straight';

const markKinds: ReadonlySet<RepairKind> = new Set([
  'characters',
  'spaces',
  'quotes',
  'apostrophe',
  'ellipsis',
  'dash',
  'range',
]);
const straight = /^(?:["'´]|,,?|''|<<|>>|\.\.\.| ?---? ?)$/;

/**
 * Sets what has been pasted as the house does, in what stands around it, and says how many places that were. Letters and
 * figures stay somebody's words, and typographic marks of plain text stay its own: the repair lists them.
 */
export function setByHouse(transaction: Transaction, { from, to }: Pasted, extent: Extent): number {
  const style = houseStyle(transaction.doc);
  const places = passagesOf(transaction.doc).filter(
    ({ start, passage }) => start <= to && from <= start + passage.text.length,
  );
  const changes = repair(
    places.map(({ passage }) => passage),
    style,
    { kinds: markKinds },
  ).filter(({ ticked, kind, passage, before, after, ...change }) => {
    const start = places[passage]?.start ?? 0;
    const [first, last] = [start + change.from, start + change.to];
    // A space at the edge of what was pasted is there to be written on.
    const edge = kind === 'spaces' && after === '' && (first === from || last === to);
    const meant = extent === 'marks' ? markKinds.has(kind) : markKinds.has(kind) && straight.test(before);
    return ticked && meant && from <= first && last <= to && !edge;
  });
  applyChanges(transaction, places, changes);
  return changes.length;
}
