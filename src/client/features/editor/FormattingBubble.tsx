import type { Editor } from '@tiptap/core';
import type { Mark, Node } from '@tiptap/pm/model';
import { type EditorState, type Selection, TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { type ComponentProps, type ReactNode, useMemo, useState } from 'react';
import { blockNamed } from '#blocks/all.ts';
import { useSay } from '#ui/useSay.tsx';
import { bubbleKey } from './AskingForm.tsx';
import { askedMark } from './asking.ts';
import { BlockSelection } from './BlockSelection.ts';
import { commands, type EditorCommand } from './commands.ts';
import { keyForAria, keyLabel } from './keyLabel.ts';
import { LanguageField } from './LanguageField.tsx';
import { LinkField } from './LinkField.tsx';
import { scrollerOf } from './scrollerOf.ts';

/** The marks that ask for more than a key, and what asks for them. */
const fields: Readonly<Record<string, (props: { editor: Editor }) => ReactNode>> = {
  link: LinkField,
  language: LanguageField,
};

type Asked = Parameters<NonNullable<ComponentProps<typeof BubbleMenu>['shouldShow']>>[0];

/** What one does to selected words: marks, headings, and what is lifted out of the text; the other blocks are in the margin's menu. */
const shown = commands.filter(({ group, name }) => {
  const block = blockNamed(name);
  return group === 'mark' || block?.heading || block?.aside;
});

const distance = 8;

interface Shifted {
  x: number;
  y: number;
  rects: { reference: { y: number; height: number }; floating: { height: number } };
}

/** As far as it still stands at the selection: it stays on the screen over a long one, and leaves with one that is scrolled away. */
const atSelection = ({ x, y, rects: { reference, floating } }: Shifted) => ({
  x,
  y: Math.max(reference.y - floating.height - distance, Math.min(y, reference.y + reference.height + distance)),
});

/** The search stands over the top of the manuscript while it is open. */
const heightOfSearch = (element: HTMLElement) => element.closest('article')?.querySelector('search')?.offsetHeight ?? 0;

const place = {
  placement: 'top',
  offset: distance,
  flip: {},
  shift: ({ elements }: { elements: { floating: HTMLElement } }) => ({
    padding: { top: distance + heightOfSearch(elements.floating), right: distance, bottom: distance, left: distance },
    crossAxis: true,
    limiter: { fn: atSelection, options: undefined },
  }),
} as const;

/**
 * Above words; whole blocks that are chosen have keys and the margin's menu, cells have keys and the table's tools. A form loses the
 * focus for a moment when a plugin comes late, and would not come back.
 */
function isAboveWords({ editor, element, view, state }: Asked): boolean {
  const { doc, selection } = state;
  const focused = view.hasFocus() || element.contains(document.activeElement) || askedMark(state) !== null;
  if (!focused || selection.empty || !editor.isEditable || selection instanceof BlockSelection) return false;
  if (selection.ranges.length > 1) return false;
  return !(selection instanceof TextSelection) || doc.textBetween(selection.from, selection.to).length > 0;
}

const nothing = { asked: null as string | null, active: [] as string[], enabled: [] as string[] };

/**
 * What the buttons say of a state. Many transactions, such as that of marks coming in sight, leave text and selection as they
 * are, and React asks again when it draws: each command would go through all that is chosen for each of them.
 */
function toolsOf() {
  let last: { doc: Node; selection: Selection; storedMarks: readonly Mark[] | null } | null = null;
  let said = nothing;
  return (state: EditorState) => {
    const { doc, selection, storedMarks } = state;
    const asked = askedMark(state);
    if (selection.empty && asked === null) return nothing;
    if (last?.doc !== doc || !last.selection.eq(selection) || last.storedMarks !== storedMarks || said.asked !== asked)
      said = {
        asked,
        active: shown.filter(({ active }) => active?.(state)).map(({ name }) => name),
        enabled: shown.filter(({ run }) => run(state)).map(({ name }) => name),
      };
    last = { doc, selection, storedMarks };
    return said;
  };
}

/** The toolbar above a selection. */
export function FormattingBubble({ editor }: { editor: Editor }) {
  const say = useSay();
  const [toolsIn] = useState(toolsOf);
  const state = useEditorState({ editor, selector: ({ editor: { state } }) => toolsIn(state) });
  // One object for good: Tiptap dispatches a transaction whenever it is given another.
  const options = useMemo(() => ({ ...place, scrollTarget: scrollerOf(editor.view.dom) }), [editor]);
  const Field = state.asked === null ? undefined : fields[state.asked];
  return (
    <BubbleMenu
      editor={editor}
      updateDelay={80}
      options={options}
      shouldShow={isAboveWords}
      pluginKey={bubbleKey}
      className="formatting"
    >
      {Field ? (
        <Field editor={editor} />
      ) : (
        <div
          role="toolbar"
          aria-label={say('editor.formatting')}
          onKeyDown={(event) => event.key === 'Escape' && editor.view.focus()}
        >
          {shown.map((command) => (
            <FormattingButton
              key={command.name}
              editor={editor}
              command={command}
              active={state.active.includes(command.name)}
              enabled={state.enabled.includes(command.name)}
            />
          ))}
        </div>
      )}
    </BubbleMenu>
  );
}

interface FormattingButtonProps {
  editor: Editor;
  command: EditorCommand;
  active: boolean;
  enabled: boolean;
}

function FormattingButton({ editor, command, active, enabled }: FormattingButtonProps) {
  const say = useSay();
  const { name, word, sign, key, run } = command;
  return (
    <button
      type="button"
      className={`formatting-${name}`}
      aria-pressed={active}
      aria-keyshortcuts={key && keyForAria(key)}
      aria-label={sign && say(word)}
      title={key ? `${say(word)} (${keyLabel(key)})` : say(word)}
      disabled={!enabled}
      // The selection stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        run(editor.state, editor.view.dispatch, editor.view);
        if (askedMark(editor.state) === null) editor.view.focus();
      }}
    >
      {sign ?? say(word)}
    </button>
  );
}
