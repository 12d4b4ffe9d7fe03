import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { frontLength } from '#article/schema.ts';
import { hasControls } from './BlockNodeView.ts';
import { bodyStart, isEmptyParagraph, ownBlock, topBlock } from './places.ts';

/** A block that is marked, and how. */
interface Marked {
  from: number;
  to: number;
  as: 'data-current' | 'data-ask';
}

const key = new PluginKey<DecorationSet>('surroundings');

/**
 * What stands around the text one writes: byline and dateline between standfirst and body (attributes of the article, edited in an
 * element that is none of its text), the mark of the block one is in, whose controls appear, and what tells an empty paragraph's
 * writer how to go on. One set, mapped from key to key: where two plugins bring some of these, or they are made anew, ProseMirror
 * goes through all blocks of the article for each.
 */
export function surroundings(hint: string, byline: HTMLElement): Plugin<DecorationSet> {
  const made = (state: EditorState) =>
    DecorationSet.create(state.doc, [
      // By function and key: the element as such would be put in again at every key.
      Decoration.widget(bodyStart(state.doc), () => byline, {
        key: 'byline',
        side: -1,
        stopEvent: () => true,
        ignoreSelection: true,
      }),
      ...marked(state).map(({ from, to, as }) =>
        Decoration.node(from, to, { [as]: as === 'data-ask' ? hint : '' }, { as }),
      ),
    ]);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => made(state),
      apply(transaction, before, _old, state) {
        if (!transaction.docChanged && !transaction.selectionSet) return before;
        const mapped = before.map(transaction.mapping, transaction.doc);
        return holds(mapped, state) ? mapped : made(state);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      attributes: (state) => ({ lang: String(state.doc.attrs.language) }),
    },
  });
}

function marked({ doc, selection }: EditorState): Marked[] {
  const { $from, empty } = selection;
  const block = topBlock($from);
  if (!block) return [];
  const found: Marked[] = [{ from: block.from, to: block.to, as: 'data-current' }];
  for (let depth = $from.depth; depth > 1; depth -= 1)
    if (hasControls($from.node(depth)))
      found.push({ from: $from.before(depth), to: $from.after(depth), as: 'data-current' });
  const last = { node: doc.child(doc.childCount - 1), to: doc.content.size };
  // An article without a body says where it goes on; elsewhere the empty paragraph one is in does.
  const asking = doc.childCount === frontLength + 1 ? last : empty ? ownBlock($from) : null;
  if (asking && isEmptyParagraph(asking.node))
    found.push({ from: asking.to - asking.node.nodeSize, to: asking.to, as: 'data-ask' });
  return found;
}

/** Whether a set shows a state: what replaces a place itself takes along what stood there. */
function holds(set: DecorationSet, state: EditorState): boolean {
  const shown = set.find();
  const start = bodyStart(state.doc);
  const wanted = marked(state);
  return (
    shown.length === wanted.length + 1 &&
    shown.some(({ from, spec }) => spec.key === 'byline' && from === start) &&
    wanted.every(({ from, to, as }) => shown.some((one) => one.spec.as === as && one.from === from && one.to === to))
  );
}
