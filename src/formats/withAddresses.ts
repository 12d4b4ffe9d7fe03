import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import type { Telling } from '#blocks/dressing.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { sayOnPage } from '#words/say.ts';
import type { Addresses } from './defineFormat.ts';
import { type PictureFacts, type ShownPicture, shownPicture } from './shownPicture.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** Blocks whose attributes say something that readers elsewhere need in words, by the class of their element. */
const tellers = new Map(
  (blocks as readonly BlockDefinition[]).flatMap(({ name, tell }) => (tell ? [[name, tell] as const] : [])),
);

/**
 * The tree as it leaves the house: with the files of its pictures, framed as readers see them, and of its recordings, which the
 * interchange knows by their ids alone, and with what its blocks tell readers elsewhere, in the article's language. `factsOf` says
 * which attributes tell of a picture's file what is known of it.
 */
export function withAddresses(
  tree: HtmlTree,
  context: Addresses,
  language: string,
  factsOf: (facts: PictureFacts) => Attributes = () => ({}),
): HtmlTree {
  const telling: Telling = {
    language,
    say: (word, params) => sayOnPage(language, word, params),
    articleAddress: context.articleAddress,
  };
  const address = (node: HtmlElement, around: ShownPicture | null): HtmlElement => {
    const told = tellers.get(node.attributes.class ?? '')?.(node, telling) ?? node;
    const picture = shownPicture(told) ?? around;
    const src =
      told.tag === 'img' && picture
        ? { src: context.pictureAddress(picture.id, picture.crop), ...factsOf(context.pictureFacts?.(picture) ?? {}) }
        : {};
    const children = told.children.map(
      (child): HtmlNode => (typeof child === 'string' ? child : address(child, picture)),
    );
    const recording = told.attributes['data-audio'];
    const file = recording ? context.recordingAddress(recording) : '';
    const player = file === '' ? [] : [element('audio', { controls: '', src: file })];
    return element(told.tag, { ...told.attributes, ...src }, ...children, ...player);
  };
  return tree.map((node) => (typeof node === 'string' ? node : address(node, null)));
}
