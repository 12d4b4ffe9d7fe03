import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { PluginKey } from '@tiptap/pm/state';
import { Decoration } from '@tiptap/pm/view';
import { useEffect } from 'react';
import { inSight } from '../inSight.ts';
import { lineText } from '../textblocks.ts';
import './invisibles.css';
import { invisiblesIn } from './signs.ts';

const key = new PluginKey('invisibles');

/** Shows what nobody sees in the manuscript for as long as the component lives: spaces, breaks and the ends of paragraphs. */
export function Invisibles({ editor }: { editor: Editor }) {
  useEffect(() => {
    editor.registerPlugin(inSight(key, decorate));
    return () => void editor.unregisterPlugin(key);
  }, [editor]);
  return null;
}

function decorate(textblock: Node, start: number): Decoration[] {
  const text = lineText(textblock);
  const end = start + text.length;
  const characters = invisiblesIn(text).map(({ at, sign, kind }) =>
    Decoration.inline(start + at, start + at + 1, {
      class: `invisible-${kind}`,
      ...(kind === 'space' ? {} : { 'data-sign': sign }),
    }),
  );
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) =>
    Decoration.inline(start + index, start + index + 1, { nodeName: 'span', class: 'invisible-break' }),
  );
  return [...characters, ...breaks, Decoration.node(start - 1, end + 1, { class: 'invisible-end' })];
}
