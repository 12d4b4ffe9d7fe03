import { child, element, isBlank } from '#marks/htmlTree.ts';
import { form } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { toldWords } from '../dressing.ts';
import { examples } from './embed.examples.ts';
import { embedAddress, providerOf } from './providers.ts';

/** A post, film or chart that stands with somebody else: kept as its address and never as their HTML. */
export const embed = defineBlock({
  name: 'embed',
  label: 'block.embed',
  parts: { title: { content: 'text*', tag: 'span', label: 'block.embed.title' } },
  // The address of a provider's page, written as browsers write it; empty while none is chosen.
  attrs: { url: { ...form((text) => embedAddress(text) === text), typed: true } },
  aside: true,
  menu: [{ label: 'block.embed', search: 'block.embed.search', shortcut: 'Mod-Alt-e' }],
  fromHtml: [{ tag: 'figure.embed', priority: 60 }],
  toHtml: ({ url }) =>
    url ? ['figure', { class: 'embed' }, ['a', { href: String(url) }, 0]] : ['figure', { class: 'embed' }, 0],
  // A link and nothing more: to follow it is the readers' consent, and until then the provider hears nothing of them.
  dress: (tree, { say }) => {
    const url = tree.attributes['data-url'] ?? '';
    const provider = providerOf(url);
    const link = child(tree, 'a');
    if (!provider || !link) return null;
    const title = link.children.filter((part) => typeof part !== 'string' && !isBlank(part));
    const address = url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
    return element(
      'figure',
      { class: 'embed', 'data-id': tree.attributes['data-id'] },
      element(
        'a',
        { class: 'embed-card', href: url, rel: 'noopener noreferrer' },
        element('span', { class: 'embed-provider' }, provider),
        ' ',
        ...(title.length > 0 ? title : [element('span', { class: 'embed-title' }, address)]),
      ),
      element('p', { class: 'embed-note' }, say('page.embed', { provider })),
    );
  },
  // A link of nothing is one that nobody sees.
  tell: (tree) => {
    const link = child(tree, 'a');
    if (!link || !isBlank(link)) return tree;
    const told = toldWords(link.attributes.href ?? '');
    return element(tree.tag, tree.attributes, element('a', link.attributes, ...link.children, told));
  },
  examples,
});
