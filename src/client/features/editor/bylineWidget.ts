import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { bodyStart } from './places.ts';

/** Byline and dateline between standfirst and body: attributes of the article, edited in an element that is none of its text. */
export function bylineWidget(element: HTMLElement): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('byline');
  const at = (doc: Node) => {
    const widget = Decoration.widget(bodyStart(doc), element, {
      key: 'byline',
      side: -1,
      stopEvent: () => true,
      ignoreSelection: true,
    });
    return DecorationSet.create(doc, [widget]);
  };
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => at(doc),
      apply(transaction, before, _old, { doc }) {
        if (!transaction.docChanged) return before;
        const set = before.map(transaction.mapping, doc);
        const start = bodyStart(doc);
        // What replaces the place itself takes the widget along.
        return set.find(start, start).length > 0 ? set : at(doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
