import { choice, count, flag, form, mediaId, text, webAddress } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { readCrop, readPoint } from './crop.ts';
import { examples } from './figure.examples.ts';

/**
 * A picture of the media store with its caption and credit. `picture` is the store's id, empty while none is chosen;
 * `crop` the part of it that is shown, `focus` the point that stays in sight where there is room for less. Both are facts
 * about the figure: the picture is never changed.
 */
export const figure = defineBlock({
  name: 'figure',
  label: 'block.figure',
  parts: {
    caption: { content: 'inline*', tag: 'figcaption', label: 'block.figure.caption' },
    credit: { content: 'text*', tag: 'small', label: 'block.figure.credit' },
  },
  attrs: {
    picture: mediaId(),
    width: count(100_000),
    height: count(100_000),
    alt: { ...text(), typed: true },
    decorative: flag(),
    crop: form((value) => readCrop(value) !== null),
    focus: form((value) => readPoint(value) !== null),
    /** Where the picture can be had that is not here yet; nothing is fetched from it unless somebody says so. */
    address: webAddress(),
    placement: choice('column', 'wide', 'left', 'right'),
  },
  menu: [{ label: 'block.figure', search: 'block.figure.search', shortcut: 'Mod-Alt-f' }],
  fromHtml: [{ tag: 'figure' }],
  // The address of the picture is the reader's matter: page/dress.ts adds sizes and source.
  toHtml: ({ alt, decorative }) => ['figure', {}, ['img', { alt: decorative ? '' : String(alt) }], 0],
  examples,
});
