import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { frontLength } from '#article/schema.ts';
import { hasControls } from './BlockNodeView.ts';
import { isEmptyParagraph, ownBlock, topBlock } from './places.ts';

/** Marks the block one is in, whose controls appear, and tells an empty paragraph's writer how to go on. A few decorations, whatever the length. */
export function surroundings(hint: string): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const { $from, empty } = state.selection;
        const block = topBlock($from);
        if (!block) return null;
        const found = [Decoration.node(block.from, block.to, { 'data-current': '' })];
        for (let depth = $from.depth; depth > 1; depth -= 1)
          if (hasControls($from.node(depth)))
            found.push(Decoration.node($from.before(depth), $from.after(depth), { 'data-current': '' }));
        const { doc } = state;
        const last = { node: doc.child(doc.childCount - 1), to: doc.content.size };
        // An article without a body says where it goes on; elsewhere the empty paragraph one is in does.
        const asking = doc.childCount === frontLength + 1 ? last : empty ? ownBlock($from) : null;
        if (asking && isEmptyParagraph(asking.node))
          found.push(Decoration.node(asking.to - asking.node.nodeSize, asking.to, { 'data-ask': hint }));
        return DecorationSet.create(doc, found);
      },
      attributes: (state) => ({ lang: String(state.doc.attrs.language) }),
    },
  });
}
