import { child, element, isBlank, textOf } from '#marks/htmlTree.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './factbox.examples.ts';

/** What the article explains beside its story: a title and any blocks under it. */
export const factbox = defineBlock({
  name: 'factbox',
  label: 'block.factbox',
  box: true,
  parts: { title: { content: 'inline*', tag: 'h2', label: 'block.factbox.title', opens: true } },
  menu: [{ label: 'block.factbox', search: 'block.factbox.search', shortcut: 'Mod-Alt-i' }],
  outline: '▢',
  fromHtml: [{ tag: 'aside.factbox' }],
  // A note, or every box would be a landmark of the page.
  toHtml: () => ['aside', { class: 'factbox', role: 'note' }, 0],
  dress: (tree, { say }) => {
    if (isBlank(tree)) return null;
    const title = textOf(child(tree, 'h2')?.children ?? []).trim();
    return element('aside', { ...tree.attributes, 'aria-label': title || say('page.factbox') }, ...tree.children);
  },
  examples,
});
