import { isBlank } from '#marks/htmlTree.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './question.examples.ts';

/** One question of an interview and its answer. Enter behind the answer asks the next. */
export const question = defineBlock({
  name: 'question',
  label: 'block.question',
  box: true,
  repeats: true,
  parts: { words: { content: 'inline*', tag: 'p', label: 'block.question.words', opens: true } },
  menu: [{ label: 'block.question', search: 'block.question.search', shortcut: 'Mod-Alt-a' }],
  outline: '?',
  fromHtml: [{ tag: 'div.question' }],
  toHtml: () => ['div', { class: 'question', role: 'group' }, 0],
  dress: (tree) => (isBlank(tree) ? null : tree),
  examples,
});
