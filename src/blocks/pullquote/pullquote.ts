import { child, element, isBlank } from '#marks/htmlTree.ts';
import { choice } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './pullquote.examples.ts';

/** Words of the article lifted out and set large: decoration that repeats the body, hence an aside and not a quotation. */
export const pullquote = defineBlock({
  name: 'pullquote',
  label: 'block.pullquote',
  parts: {
    words: { content: 'inline*', tag: 'p', label: 'block.pullquote.words' },
    speaker: { content: 'text*', tag: 'cite', label: 'block.pullquote.speaker' },
    role: { content: 'text*', tag: 'span', label: 'block.pullquote.role' },
  },
  attrs: { weight: choice('supporting', 'inline', 'showcase') },
  aside: true,
  lifts: true,
  menu: [{ label: 'block.pullquote', search: 'block.pullquote.search', shortcut: 'Mod-Alt-q' }],
  outline: '“',
  fromHtml: [{ tag: 'aside.pullquote' }],
  // A note, or every quote would be a landmark of the page.
  toHtml: () => ['aside', { class: 'pullquote', role: 'note' }, 0],
  // It repeats the article: it has a name, so that who listens can tell it from the text. Without words there is nothing to quote.
  dress: (tree, { say }) => {
    const words = child(tree, 'p');
    if (!words || isBlank(words)) return null;
    const source = tree.children.filter((part) => part !== words && typeof part !== 'string' && !isBlank(part));
    return element(
      'aside',
      { ...tree.attributes, 'aria-label': say('page.pullquote') },
      words,
      element(
        'footer',
        { class: 'pullquote-source' },
        ...source.flatMap((part, index) => (index > 0 ? [', ', part] : [part])),
      ),
    );
  },
  examples,
});
