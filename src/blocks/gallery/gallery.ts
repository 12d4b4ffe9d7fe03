import { child, element, isBlank, textOf } from '#marks/htmlTree.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './gallery.examples.ts';

/** Several pictures under one title, each a figure with its own caption, credit and description. */
export const gallery = defineBlock({
  name: 'gallery',
  label: 'block.gallery',
  box: true,
  fresh: [{ type: 'figure', content: [{ type: 'figure_caption' }, { type: 'figure_credit' }] }],
  parts: { title: { content: 'inline*', tag: 'h2', label: 'block.gallery.title', opens: true } },
  menu: [{ label: 'block.gallery', search: 'block.gallery.search', shortcut: 'Mod-Alt-g' }],
  fromHtml: [{ tag: 'aside.gallery' }],
  // A note, or every gallery would be a landmark of the page.
  toHtml: () => ['aside', { class: 'gallery', role: 'note' }, 0],
  dress: (tree, { say }) => {
    if (isBlank(tree)) return null;
    const title = textOf(child(tree, 'h2')?.children ?? []).trim();
    return element('aside', { ...tree.attributes, 'aria-label': title || say('page.gallery') }, ...tree.children);
  },
  examples,
});
