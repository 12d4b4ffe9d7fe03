import { child, element, type HtmlTree, isBlank } from '#marks/htmlTree.ts';
import { form } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { toldLine } from '../dressing.ts';
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
  tell: (tree, { say, articleAddress }) => {
    const { 'data-article': id } = tree.attributes;
    if (!id) return tree;
    const link = (...words: HtmlTree) => element('a', { href: articleAddress(id) }, ...words);
    const label = child(tree, 'p');
    if (!label || isBlank(label))
      return element(tree.tag, tree.attributes, ...tree.children, toldLine(link(say('page.related'))));
    return element(tree.tag, tree.attributes, element('p', label.attributes, link(...label.children)));
  },
  examples,
});
