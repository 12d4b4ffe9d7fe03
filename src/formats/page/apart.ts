import type { ElementContent, Nodes } from 'hast';

const lineName =
  /(?:^|[\s_-])(?:by-?line|authors?|autor(?:en|in)?|auteurs?|autor[ei]|meta(?:data)?|date(?:line)?|time|attribution|credits?|info)(?:$|[\s_-])/i;

/** Puts a space between the parts of lines that say who and when: pages set them apart by their look alone. */
export function setApart(node: Nodes): void {
  if (!('children' in node)) return;
  if (isNamed(node) || node.children.some(isNamed))
    node.children = (node.children as ElementContent[]).flatMap((child, at): ElementContent[] =>
      child.type === 'element' && node.children[at - 1]?.type === 'element'
        ? [{ type: 'text', value: ' ' }, child]
        : [child],
    ) as typeof node.children;
  for (const child of node.children) setApart(child);
}

function isNamed(node: Nodes): boolean {
  if (node.type !== 'element' || /^(?:body|html|main|article|table|tbody|tr|ul|ol)$/.test(node.tagName)) return false;
  const { className = '', id = '' } = node.properties;
  return lineName.test(`${[className].flat().join(' ')} ${id}`.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2'));
}
