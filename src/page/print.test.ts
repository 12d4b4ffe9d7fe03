import { expect, test } from 'vitest';
import { writeHtml } from '#article/html.ts';
import { readHtml } from '#article/readHtml.ts';
import { type Aspect, aspects } from '#formats/aspects.ts';
import { outgoing } from '#formats/outgoing.ts';
import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { aspectPairs } from '#testing/aspectPairs.ts';
import { canaries, documentWith, houseThings } from '#testing/houseThings.ts';
import { recordOf } from '#testing/outgoing.ts';
import { article, paragraph } from '#testing/write.ts';
import { print, printedPage } from './print.ts';

const printed = (doc: ReturnType<typeof documentWith>) =>
  printedPage(outgoing(doc, recordOf('a1')), { newsroom: 'Seeblick', styles: [], articles: new Map() });

/** What style sheets and the drawing of pictures and lists go by; of a class that has no style nothing is seen. */
const drawn = ['class', 'data-weight', 'data-placement', 'src', 'srcset', 'start'];
const unstyled = 'language';

/** What of a page can be seen on a sheet. */
const onPaper = (tree: HtmlTree): HtmlTree =>
  tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (node.tag === 'head' || node.tag === 'audio') return [];
    const inside = onPaper(node.children);
    if (node.attributes.class === unstyled) return [...inside];
    const attributes = Object.entries(node.attributes).filter(([name]) => drawn.includes(name));
    return [element(node.tag, Object.fromEntries(attributes), ...inside)];
  });

test.each(Object.keys(aspects) as Aspect[])('%s: on paper, or said to be lost', (aspect) => {
  // The focus of a picture is for screens too narrow for it; paper shows where the picture stands.
  const pairs = aspectPairs.filter((each) => each.aspect === aspect).map(({ pair }) => pair);
  const shown = pairs.filter(([one, other]) => {
    const [first, second] = [one, other].map((doc) => writeHtml(onPaper(readHtml(printed(doc)))));
    return first !== second;
  });
  expect(shown.length === 0).toBe((print.loses as readonly Aspect[]).includes(aspect));
});

test.each(houseThings)('$thing stays in the house when the page is printed', (thing) => {
  expect(printed(documentWith(thing))).not.toMatch(canaries);
});

test('what no file may hold is not on paper, and is counted', () => {
  const doc = article({ headline: 'Ein\ufdd0 Pakt' }, paragraph('Ein\u0000 Satz.'));
  expect(outgoing(doc, recordOf('a1')).takenOut).toBe(2);
  expect(printed(doc)).toContain('<h1 class="headline">Ein Pakt</h1>');
  expect(printed(doc)).toContain('Ein Satz.');
});
