import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration } from '@tiptap/pm/view';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Sight } from '../../../connection/sight.ts';
import { inSight } from '../inSight.ts';
import { lineText } from '../textblocks.ts';
import './invisibles.css';
import { SpaceDots } from './SpaceDots.ts';
import { invisiblesIn } from './signs.ts';

const signs = new PluginKey('invisibles');
const dots = new PluginKey('spaceDots');

/** Shows what nobody sees in the manuscript for as long as the component lives: spaces, breaks and the ends of paragraphs. */
export function Invisibles({ editor }: { editor: Editor }) {
  const layer = useRef<SVGSVGElement>(null);
  useEffect(() => {
    editor.registerPlugin(inSight(signs, decorate));
    if (layer.current) editor.registerPlugin(spaceDots(layer.current));
    return () => void editor.unregisterPlugin([signs, dots]);
  }, [editor]);
  const frame = editor.view.dom.closest('.manuscript-frame');
  return frame && createPortal(<svg className="invisible-dots" aria-hidden="true" ref={layer} />, frame);
}

const spaceDots = (layer: SVGSVGElement) =>
  new Plugin({
    key: dots,
    view(view) {
      const drawn = new SpaceDots(view, layer, () => signs.getState(view.state) as Sight);
      return {
        update: ({ state }, before) => {
          if (state.doc !== before.doc || signs.getState(state) !== signs.getState(before)) drawn.ask();
        },
        destroy: () => drawn.destroy(),
      };
    },
  });

function decorate(textblock: Node, start: number): Decoration[] {
  const text = lineText(textblock);
  const end = start + text.length;
  const characters = invisiblesIn(text)
    .filter(({ kind }) => kind !== 'space')
    .map(({ at, sign, kind }) =>
      Decoration.inline(start + at, start + at + 1, { class: `invisible-${kind}`, 'data-sign': sign }),
    );
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) =>
    Decoration.inline(start + index, start + index + 1, { nodeName: 'span', class: 'invisible-break' }),
  );
  return [...characters, ...breaks, Decoration.node(start - 1, end + 1, { class: 'invisible-end' })];
}
