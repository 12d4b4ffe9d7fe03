import type { Node } from '@tiptap/pm/model';
import { Plugin, type PluginKey, type Transaction } from '@tiptap/pm/state';
import { type Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { followSight, type Sight } from '../../connection/sight.ts';

/** The decorations of one textblock whose text begins at `start`. */
export type Decorate = (textblock: Node, start: number) => readonly Decoration[];

/** From where to where the article is decorated, and how. */
interface Decorated extends Sight {
  set: DecorationSet;
}

/** What the plugin is told: another part of the article is seen, or textblocks look different although they are the same. */
type Told = Sight | { renew: (textblock: Node) => boolean };

/**
 * Decorates the blocks that are on the screen or near it. Scrolling brings others in; at a key only the changed block is
 * decorated anew, whatever the length of the article.
 */
export function inSight(key: PluginKey<Decorated>, decorate: Decorate): Plugin<Decorated> {
  let composing = () => false;
  const decorated = (doc: Node, from: number, to: number): Decoration[] => {
    const found: Decoration[] = [];
    doc.nodesBetween(from, to, (node, position) => {
      if (node.isTextblock) found.push(...decorate(node, position + 1));
      return !node.isTextblock;
    });
    return found;
  };
  return new Plugin<Decorated>({
    key,
    state: {
      init: () => ({ from: 0, to: 0, set: DecorationSet.empty }),
      apply(transaction, before, _old, { doc }) {
        const told = transaction.getMeta(key) as Told | undefined;
        if (told && 'from' in told)
          return { ...told, set: DecorationSet.create(doc, decorated(doc, told.from, told.to)) };
        if (!told && !transaction.docChanged) return before;
        const { mapping } = transaction;
        const from = mapping.map(before.from, -1);
        const to = Math.min(mapping.map(before.to), doc.content.size);
        let set = before.set.map(mapping, doc);
        // An input method must not find its text in other elements than it left it in.
        const changed = composing() ? null : changedBlocks(transaction, from, to);
        if (changed) set = redone(set, doc, changed, decorated);
        if (told)
          doc.nodesBetween(from, to, (node, position) => {
            if (!node.isTextblock) return true;
            if (told.renew(node)) set = redone(set, doc, { from: position, to: position + node.nodeSize }, decorated);
            return false;
          });
        return { from, to, set };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view(view) {
      composing = () => view.composing;
      return followSight(view, key);
    },
  });
}

function redone(
  set: DecorationSet,
  doc: Node,
  { from, to }: { from: number; to: number },
  decorated: (doc: Node, from: number, to: number) => Decoration[],
): DecorationSet {
  // What only touches the range belongs to the neighbours.
  const inside = set.find(from, to).filter((decoration) => decoration.from >= from && decoration.to <= to);
  return set.remove(inside).add(doc, decorated(doc, from, to));
}

/** The blocks in sight that a transaction changed, as a range; null if there are none. */
function changedBlocks({ mapping, doc }: Transaction, from: number, to: number): { from: number; to: number } | null {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  mapping.maps.forEach((map, index) => {
    const later = mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      first = Math.min(first, later.map(newFrom, -1));
      last = Math.max(last, later.map(newTo, 1));
    });
  });
  first = Math.max(first, from);
  last = Math.min(last, to);
  if (first > last) return null;
  const [$first, $last] = [doc.resolve(first), doc.resolve(last)];
  return { from: $first.depth > 0 ? $first.before(1) : first, to: $last.depth > 0 ? $last.after(1) : last };
}

/** Says that textblocks look different now, as what is known of them has changed. */
export function renew(view: EditorView, key: PluginKey<Decorated>, textblock: (node: Node) => boolean): void {
  view.dispatch(view.state.tr.setMeta(key, { renew: textblock } satisfies Told).setMeta('addToHistory', false));
}
