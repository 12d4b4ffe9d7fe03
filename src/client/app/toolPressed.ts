import type { Editor } from '@tiptap/core';
import { isTyping } from '#ui/isTyping.tsx';
import { commands } from '../features/editor/commands.ts';
import { keyPressed } from './keyPressed.ts';

/**
 * What a key opens that is about the whole article, wherever on its screen one is: the manuscript hears only its own keys. Where one types
 * Alt with Shift is a letter on a Mac.
 */
export function toolPressed(event: KeyboardEvent, editor: Editor | null): (() => void) | null {
  if (isTyping(event.target) && !event.ctrlKey && !event.metaKey) return null;
  const tool = editor && commands.find(({ group, key }) => group === 'tool' && key && keyPressed(event, key));
  return tool ? () => void tool.run(editor.state, editor.view.dispatch, editor.view) : null;
}
