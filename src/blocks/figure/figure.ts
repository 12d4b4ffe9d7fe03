import { count, flag, pictureId, text } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './figure.examples.ts';

/** A picture of the media store with its caption and credit. `picture` is the store's id, empty while none is chosen. */
export const figure = defineBlock({
  name: 'figure',
  label: 'block.figure',
  parts: {
    caption: { content: 'inline*', tag: 'figcaption', label: 'block.figure.caption' },
    credit: { content: 'text*', tag: 'small', label: 'block.figure.credit' },
  },
  attrs: { picture: pictureId(), width: count(100_000), height: count(100_000), alt: text(), decorative: flag() },
  menu: [{ label: 'block.figure', search: 'block.figure.search', shortcut: 'Mod-Alt-f' }],
  fromHtml: [{ tag: 'figure' }],
  // The address of the picture is the reader's matter: page/dress.ts adds sizes and source.
  toHtml: ({ alt, decorative }) => ['figure', {}, ['img', { alt: decorative ? '' : String(alt) }], 0],
  examples,
});
