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
  menu: [{ label: 'block.pullquote', search: 'block.pullquote.search', shortcut: 'Mod-Alt-q' }],
  outline: '“',
  fromHtml: [{ tag: 'aside.pullquote' }],
  // A note, or every quote would be a landmark of the page.
  toHtml: () => ['aside', { class: 'pullquote', role: 'note' }, 0],
  examples,
});
