import { createElement, type ReactNode } from 'react';
import type { HtmlElement, HtmlTree } from '#marks/htmlTree.ts';

/** Attributes that show something, as React calls them. Links lead nowhere from here, and ids belong to the manuscript. */
const names: Readonly<Record<string, string>> = {
  class: 'className',
  src: 'src',
  srcset: 'srcSet',
  sizes: 'sizes',
  media: 'media',
  alt: 'alt',
  width: 'width',
  height: 'height',
  lang: 'lang',
  dir: 'dir',
  role: 'role',
  'data-weight': 'data-weight',
  'data-placement': 'data-placement',
};

/** What is said before the content of these, for those who do not see how they are drawn. */
export type Said = Readonly<Partial<Record<string, string>>>;

/** A piece of a page, drawn by React: text stays text. */
export function Tree({ tree, said }: { tree: HtmlTree; said: Said }): ReactNode {
  return tree.map((node, index) => (typeof node === 'string' ? node : drawn(node, index, said)));
}

function drawn({ tag, attributes, children }: HtmlElement, key: number, said: Said): ReactNode {
  const shown = Object.entries(attributes).flatMap(([name, value]) => (names[name] ? [[names[name], value]] : []));
  const props = { ...Object.fromEntries(shown), key, 'data-said': said[tag] };
  if (children.length === 0) return createElement(tag, props);
  return createElement(tag, props, <Tree tree={children} said={said} />);
}
