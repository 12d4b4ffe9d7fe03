import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { Kbd } from '#ui/Kbd.tsx';
import { useSay } from '#ui/useSay.tsx';
import { choose, offered, openMenu } from './insertMenu.ts';
import { keyLabel } from './keyLabel.ts';
import { useOfEditor } from './useOfEditor.ts';

interface InsertMenuListProps {
  editor: Editor;
  frame: RefObject<HTMLElement | null>;
}

/** The open insert menu below the caret. The text keeps the focus and points at the option that Enter would take. */
export function InsertMenuList({ editor, frame }: InsertMenuListProps) {
  const say = useSay();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const menu = useOfEditor(editor, ({ state }) => openMenu(state));
  const found = menu ? offered(menu.query, say) : [];
  const active = menu ? `${id}-${menu.active}` : '';
  const open = menu !== null;

  useLayoutEffect(() => {
    if (!menu || !list.current || !frame.current) return;
    const caret = editor.view.coordsAtPos(Math.min(menu.from, editor.state.doc.content.size));
    const box = frame.current.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = list.current;
    const below = caret.bottom + 6 + height <= window.innerHeight || caret.top < height;
    list.current.style.top = `${(below ? caret.bottom + 6 : caret.top - 6 - height) - box.top}px`;
    list.current.style.left = `${Math.max(4, Math.min(caret.left - box.left, box.width - width - 4))}px`;
  }, [editor, frame, menu]);

  useEffect(() => {
    const { dom } = editor.view;
    if (!open) return;
    dom.setAttribute('aria-haspopup', 'listbox');
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-activedescendant', active);
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of ['aria-haspopup', 'aria-controls', 'aria-activedescendant']) dom.removeAttribute(name);
    };
  }, [editor, open, active, id]);

  if (!menu) return null;
  return (
    <div className="insert-menu" ref={list} id={id} role="listbox" tabIndex={0} aria-label={say('editor.blocks')}>
      {found.map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the text
        <div
          key={command.name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === menu.active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(editor.view, command)}
        >
          {say(command.word)}
          {command.key && <Kbd>{keyLabel(command.key)}</Kbd>}
        </div>
      ))}
      {found.length === 0 && (
        <div role="option" aria-selected={false} aria-disabled="true" tabIndex={-1}>
          {say('editor.noBlocks')}
        </div>
      )}
    </div>
  );
}
