import type { AttrValues, NodeJson } from './defineBlock.ts';

/** A node of an example; strings are text, attributes are optional. */
export function node(type: string, ...rest: readonly (AttrValues | NodeJson | string)[]): NodeJson {
  const first = rest[0];
  const attrs = first !== undefined && !isChild(first) ? first : undefined;
  const content = rest
    .filter(isChild)
    .map((child) => (typeof child === 'string' ? { type: 'text', text: child } : child));
  return { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}

/** Text under a mark. */
export function marked(mark: string, text: string, attrs?: AttrValues): NodeJson {
  return { type: 'text', text, marks: [attrs ? { type: mark, attrs } : { type: mark }] };
}

function isChild(value: AttrValues | NodeJson | string): value is NodeJson | string {
  return typeof value === 'string' || typeof (value as NodeJson).type === 'string';
}
