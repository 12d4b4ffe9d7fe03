import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Presence } from '#api/live.ts';

interface Carets {
  present: readonly Presence[];
  set: DecorationSet;
}

const key = new PluginKey<Carets>('carets');

/** Carets and selections of the others, kept at their places while text is written around them. */
export function carets(): Plugin<Carets> {
  return new Plugin<Carets>({
    key,
    state: {
      init: () => ({ present: [], set: DecorationSet.empty }),
      apply(transaction, before, _old, state) {
        const present = transaction.getMeta(key) as readonly Presence[] | undefined;
        const set = transaction.docChanged ? before.set.map(transaction.mapping, transaction.doc) : before.set;
        if (!present) return set === before.set ? before : { present: before.present, set };
        // Only who moved is drawn anew: the others' places have been mapped since they told theirs.
        const moved = present.filter((one) => !before.present.includes(one));
        const stays = new Set(present.filter((one) => before.present.includes(one)).map(({ client }) => client));
        const gone = set.find(undefined, undefined, (spec) => !stays.has(spec.client));
        const added = moved.flatMap((one) => decorationsOf(one, state.doc.content.size));
        return { present, set: set.remove(gone).add(state.doc, added) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** Says who is where now. */
export function showCarets(view: EditorView, present: readonly Presence[]): void {
  view.dispatch(view.state.tr.setMeta(key, present).setMeta('addToHistory', false));
}

function decorationsOf({ client, person, selection }: Presence, size: number): Decoration[] {
  if (!selection) return [];
  const anchor = Math.min(selection.anchor, size);
  const head = Math.min(selection.head, size);
  const colour = `var(--face-${person.colour % 8})`;
  const caret = Decoration.widget(head, () => caretElement(person.name, colour), {
    client,
    key: `caret-${client}`,
    side: -1,
    ignoreSelection: true,
  });
  if (anchor === head) return [caret];
  const range = { class: 'other-selection', style: `--caret: ${colour}` };
  return [caret, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), range, { client })];
}

/** The name stands in an attribute: as text it would be part of what is found, counted and read aloud. */
function caretElement(name: string, colour: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'other-caret';
  caret.style.setProperty('--caret', colour);
  caret.dataset.name = name;
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}
