import { element, type HtmlTree } from '#marks/htmlTree.ts';

/** A picture whose bytes stand in the text, as Google Docs writes Markdown. */
export const pictureInText = /data:image\/[\w.+-]+;base64,[A-Za-z0-9+/]+=*/g;

interface Apart {
  text: string;
  /** What stands in the text for each of them, before its number and a semicolon. */
  sign: string;
  pictures: readonly string[];
}

/** A text with short addresses in the place of such pictures, for a parser that would read their bytes sign by sign. */
export function picturesApart(text: string): Apart {
  const pictures: string[] = [];
  let sign = 'data:picture,';
  while (text.includes(sign)) sign = sign.replace(',', 's,');
  const short = text.replace(pictureInText, (address) => `${sign}${pictures.push(address) - 1};`);
  return { text: short, sign, pictures };
}

/** What was read of it with the addresses again, be they those of pictures or words. */
export function withPictures(tree: HtmlTree, { sign, pictures }: Apart): HtmlTree {
  if (pictures.length === 0) return tree;
  const short = new RegExp(`${sign}(\\d+);`, 'g');
  const whole = (text: string) => text.replace(short, (own, number) => pictures[Number(number)] ?? own);
  const read = (nodes: HtmlTree): HtmlTree =>
    nodes.map((node) => {
      if (typeof node === 'string') return whole(node);
      const attributes = Object.entries(node.attributes).map(([name, value]) => [name, whole(value)] as const);
      return element(node.tag, Object.fromEntries(attributes), ...read(node.children));
    });
  return read(tree);
}
