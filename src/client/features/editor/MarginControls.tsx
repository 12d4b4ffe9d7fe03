import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuAction } from '#ui/menuEntries.tsx';
import { useSay } from '#ui/useSay.tsx';
import { commandNamed, commands, type EditorCommand } from './commands.ts';
import { openAtCaret } from './insertMenu.ts';
import { isFront, ownBlock, type TopBlock } from './places.ts';
import { useHandle } from './useHandle.ts';
import { useOfEditor } from './useOfEditor.ts';

interface MarginControlsProps {
  editor: Editor;
  frame: RefObject<HTMLElement | null>;
}

/** Two buttons beside each other, in pixels. */
const wide = 56;
const moves = ['moveUp', 'moveDown'].map(commandNamed);
const icons = { moveUp: 'up', moveDown: 'down', duplicate: 'copy', deleteBlock: 'trash' } as const;
const turns = commands.filter(({ group, active }) => group === 'block' && active);

/** In the margin of the block one is in: insert, move, and what else can be done with it. */
export function MarginControls({ editor, frame }: MarginControlsProps) {
  const say = useSay();
  const controls = useRef<HTMLDivElement>(null);
  // Only what changes the controls is compared at every key: which block of how many, and of what kind.
  const place = useOfEditor(editor, ({ state, isEditable }) => {
    const block = ownBlock(state.selection.$from);
    if (!isEditable || !block || isFront(block.node)) return '';
    const { anchor, head, empty } = state.selection;
    return `${block.index} ${block.node.type.name} ${block.parent.childCount} ${empty || `${anchor} ${head}`}`;
  });
  useFollow(editor, frame, controls);
  const handle = useHandle(editor, frame);
  // The closing menu gives the focus back to its button; after an action it belongs to the text.
  const acted = useRef(false);
  if (place === '') return null;

  const run = (command: EditorCommand) => {
    command.run(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const act = (command: EditorCommand) => {
    acted.current = true;
    run(command);
  };
  const backToText = () => {
    if (acted.current) editor.view.focus();
    acted.current = false;
  };
  const actions: MenuAction[] = [
    ...turns
      .filter(({ run }) => run(editor.state))
      .map((command) => ({
        id: command.name,
        label: say('editor.turnInto', { block: say(command.word) }),
        onAction: () => act(command),
      })),
    ...[...moves, ...['duplicate', 'deleteBlock'].map(commandNamed)].map((command) => ({
      id: command.name,
      label: say(command.word),
      icon: icons[command.name as keyof typeof icons],
      onAction: () => act(command),
    })),
  ];
  return (
    <div className="margin-controls" ref={controls}>
      <IconButton
        icon="plus"
        side="start"
        label={say('editor.insert')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          editor.view.focus();
          openAtCaret(editor.state, editor.view.dispatch);
        }}
      />
      <Menu
        label={say('editor.block')}
        actions={actions}
        trigger={(props) => (
          <IconButton
            className="block-handle"
            icon="grip"
            side="start"
            label={say('editor.block')}
            {...props}
            onFocus={backToText}
            onPointerEnter={handle.onPointerEnter}
            onPointerDown={handle.onPointerDown}
            onClick={() => handle.wasDragged() || props.onClick()}
          />
        )}
      />
      <div className="margin-moves">
        {moves.map((command) => (
          <IconButton
            key={command.name}
            icon={icons[command.name as keyof typeof icons] ?? 'up'}
            side="start"
            label={say(command.word)}
            disabled={!command.run(editor.state)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(command)}
          />
        ))}
      </div>
    </div>
  );
}

/** Keeps the controls level with the block: once a frame at most, and not while one only types in it. */
function useFollow(
  editor: Editor,
  frame: RefObject<HTMLElement | null>,
  controls: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    let asked = 0;
    let known: TopBlock | null = null;
    const follow = () => {
      asked = 0;
      const block = !editor.isDestroyed && ownBlock(editor.state.selection.$from);
      const outer = block && editor.view.nodeDOM(block.from);
      if (!(outer instanceof HTMLElement) || !controls.current || !frame.current) return;
      const element = (outer.classList.contains('block-frame') && outer.lastElementChild) || outer;
      // All is read before anything is written: in between a browser would lay out the page once more.
      const { top, left } = element.getBoundingClientRect();
      const above = frame.current.getBoundingClientRect().top;
      const before = controls.current.getBoundingClientRect().left;
      controls.current.style.setProperty('--block-top', `${Math.round(top - above)}px`);
      // A block that hangs into the margin leaves room for one button beside it.
      controls.current.toggleAttribute('data-narrow', left < before + wide);
    };
    const ask = () => {
      if (asked === 0) asked = requestAnimationFrame(follow);
    };
    const look = () => {
      const block = ownBlock(editor.state.selection.$from);
      if (block?.from !== known?.from || (known && !block?.node.sameMarkup(known.node))) ask();
      known = block;
    };
    // Pictures that load above, another width of the window: what moves blocks without a transaction.
    const sizes = new ResizeObserver(ask);
    sizes.observe(editor.view.dom);
    look();
    editor.on('transaction', look);
    return () => {
      sizes.disconnect();
      editor.off('transaction', look);
      cancelAnimationFrame(asked);
    };
  }, [editor, frame, controls]);
}
