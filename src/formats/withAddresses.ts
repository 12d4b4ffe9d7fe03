import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import type { FormatContext } from './defineFormat.ts';

/** The tree with the files of its pictures and recordings: in the interchange the element around them knows only which they are. */
export function withAddresses(tree: HtmlTree, context: FormatContext): HtmlTree {
  return tree.map((node) => (typeof node === 'string' ? node : addressed(node, undefined, context)));
}

function addressed(node: HtmlElement, around: string | undefined, context: FormatContext): HtmlElement {
  const picture = node.attributes['data-picture'] || around;
  const src = node.tag === 'img' && picture ? { src: context.pictureAddress(picture) } : {};
  const children = node.children.map(
    (child): HtmlNode => (typeof child === 'string' ? child : addressed(child, picture, context)),
  );
  const recording = node.attributes['data-audio'];
  const player = recording ? [element('audio', { controls: '', src: context.recordingAddress(recording) })] : [];
  return element(node.tag, { ...node.attributes, ...src }, ...children, ...player);
}
