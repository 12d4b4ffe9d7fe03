import { child, element, isBlank } from '#marks/htmlTree.ts';
import { form } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './related.examples.ts';

/** Another article of the newsroom to go on with. It is named as it is called when the page is read, and left out when it cannot be. */
export const related = defineBlock({
  name: 'related',
  label: 'block.related',
  parts: { label: { content: 'text*', tag: 'p', label: 'block.related.label' } },
  attrs: { article: form((text) => /^[\w-]{1,64}$/.test(text)) },
  aside: true,
  menu: [{ label: 'block.related', search: 'block.related.search', shortcut: 'Mod-Alt-r' }],
  fromHtml: [{ tag: 'aside.related' }],
  toHtml: () => ['aside', { class: 'related', role: 'note' }, 0],
  dress: (tree, { say, article }) => {
    const linked = article(tree.attributes['data-article'] ?? '');
    if (!linked) return null;
    const label = child(tree, 'p');
    const words = label && !isBlank(label) ? label.children : [say('page.related')];
    const kicker = linked.kicker ? [element('span', { class: 'related-kicker' }, linked.kicker), ' '] : [];
    return element(
      'aside',
      { ...tree.attributes, 'aria-label': say('page.related') },
      element('p', { class: 'related-label' }, ...words),
      element(
        'a',
        { class: 'related-link', href: linked.href },
        ...kicker,
        element('span', { class: 'related-headline' }, linked.headline),
      ),
    );
  },
  examples,
});
