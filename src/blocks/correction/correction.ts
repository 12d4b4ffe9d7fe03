import { child, element, type HtmlElement, type HtmlTree, isBlank, textOf } from '#marks/htmlTree.ts';
import { choice, form } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { type Telling, toldLine } from '../dressing.ts';
import { examples } from './correction.examples.ts';

export const correctionKinds = ['correction', 'clarification', 'addition', 'retraction'] as const;
const labels = {
  correction: 'page.correction',
  clarification: 'page.correction.clarification',
  addition: 'page.correction.addition',
  retraction: 'page.correction.retraction',
} as const;

/** What was wrong in a published article, since when it is right, and how serious it was. Not part of the story, hence an aside. */
export const correction = defineBlock({
  name: 'correction',
  label: 'block.correction',
  parts: { text: { content: 'inline*', tag: 'p', label: 'block.correction.text' } },
  attrs: { kind: choice(...correctionKinds), date: form(isDay) },
  aside: true,
  menu: [{ label: 'block.correction', search: 'block.correction.search' }],
  outline: '!',
  fromHtml: [{ tag: 'aside.correction' }],
  toHtml: () => ['aside', { class: 'correction', role: 'note' }, 0],
  dress: (tree, { language, say }) => {
    const words = child(tree, 'p');
    if (!words || isBlank(words)) return null;
    const head = element('p', { class: 'correction-kind' }, ...kindAndDay(tree, { language, say }));
    return element('aside', { ...tree.attributes, 'aria-label': textOf(head.children) }, head, words);
  },
  tell: (tree, telling) => element(tree.tag, tree.attributes, toldLine(...kindAndDay(tree, telling)), ...tree.children),
  examples,
});

/** What it is called, and since when it is right, in the article's language. */
export function kindAndDay(
  { attributes }: HtmlElement,
  { language, say }: Pick<Telling, 'language' | 'say'>,
): HtmlTree {
  const kind = correctionKinds.find((name) => name === attributes['data-kind']) ?? 'correction';
  const date = attributes['data-date'];
  return [say(labels[kind]), ...(date ? [', ', element('time', { datetime: date }, longDate(date, language))] : [])];
}

function longDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}

/** A day as ISO 8601 writes it, `2026-11-25`. Days that no calendar has, such as 30 February, are none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
