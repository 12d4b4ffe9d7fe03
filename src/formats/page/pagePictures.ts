import type { Element, ElementContent, Nodes, Properties } from 'hast';

/** Attributes that programs keep the address of a picture in until it comes into sight. */
const lazy = ['dataSrc', 'dataOriginal', 'dataLazySrc'];
const sets = ['srcSet', 'dataSrcSet', 'dataSrcset', 'dataLazySrcset'];
const captionName = /(?:^|[\s_-])(?:caption|legende|bildlegende|bildunterschrift|légende|didascalia)(?:$|[\s_-])/i;

/**
 * Makes pictures of all that pages show as pictures: those of AMP, those for browsers without scripts, those that have only a set of
 * sizes; and the words that a page calls a picture's caption go with it.
 */
export function showPictures(node: Nodes): void {
  if (!('children' in node)) return;
  const shown: ElementContent[] = [];
  for (const child of node.children as ElementContent[]) {
    if (child.type !== 'element') {
      shown.push(child);
      continue;
    }
    if (child.tagName === 'amp-img') {
      child.tagName = 'img';
      child.children = [];
    }
    if (child.tagName === 'noscript') {
      const pictures = imagesIn(child);
      const before = lastPicture(shown);
      if (pictures.length === 0 || hasText(child)) shown.push(child);
      else if (pictures.length === 1 && before && isTwin(before, pictures[0])) giveAddress(before, pictures[0]);
      else shown.push(...pictures);
      continue;
    }
    showPictures(child);
    if (child.tagName === 'picture') giveSource(child);
    if (child.tagName === 'img') giveAddress(child, child);
    shown.push(child);
  }
  const mayHoldFigures = node.type !== 'element' || !/^(?:p|a|span|figure|h[1-6])$/.test(node.tagName);
  node.children = (mayHoldFigures ? withCaptions(shown) : shown) as typeof node.children;
}

/** Pictures of a page as it came: each that a browser shows, with scripts or without, once. */
export function sourcePictures(page: Nodes): number {
  const seen = new Set<string>();
  let count = 0;
  const look = (node: Nodes, inNoscript: boolean) => {
    if (!('children' in node)) return;
    let before: Element | null = null;
    for (const child of node.children) {
      if (child.type !== 'element' || /^(?:template|textarea|select|svg|canvas)$/.test(child.tagName)) continue;
      const { tagName } = child;
      if (tagName === 'img' || tagName === 'amp-img') {
        const addresses = addressesOf(child.properties);
        if (!isSign(child) && !(inNoscript && addresses.some((each) => seen.has(each)))) count += 1;
        for (const each of addresses) seen.add(each);
      } else if (tagName === 'noscript') {
        const waiting = before ? imagesIn(before).at(-1) : undefined;
        // What waits for a script, and what stands for it without one, are one picture.
        if (!(waiting && addressesOf(waiting.properties).length === 0)) look(child, true);
      } else look(child, inNoscript);
      before = child;
    }
  };
  look(page, false);
  return count;
}

const text = (value: Properties[string]): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
const isPlaceholder = (address: string) =>
  address === '' || (/^data:image\/(?:gif|svg)/.test(address) && address.length < 400);

/** The addresses in a set of sizes, the largest first. */
function addressesInSet(set: string): string[] {
  return set
    .split(/,\s+|,(?=https?:|\/)/)
    .map((part) => part.trim().split(/\s+/))
    .map(([address = '', size = '']) => ({ address, size: Number.parseFloat(size) || 0 }))
    .filter(({ address }) => address !== '')
    .toSorted((a, b) => b.size - a.size)
    .map(({ address }) => address);
}

function addressesOf(properties: Properties): string[] {
  const single = [...lazy, 'src'].map((name) => text(properties[name])).filter((address) => !isPlaceholder(address));
  return [...single, ...sets.flatMap((name) => addressesInSet(text(properties[name])))];
}

/** Gives a picture that has none an address of another's. */
function giveAddress(picture: Element, from: Element | undefined): void {
  const [address] = from ? addressesOf(from.properties) : [];
  if (address && isPlaceholder(text(picture.properties.src))) picture.properties.src = address;
  if (from && !picture.properties.alt && from.properties.alt) picture.properties.alt = from.properties.alt;
}

/** A picture that has none itself takes the address of the first of its sources. */
function giveSource(node: Element): void {
  const [image] = imagesIn(node);
  const source = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'source',
  );
  if (image) giveAddress(image, source);
}

/** Whether a picture for browsers without scripts is the one before it. */
function isTwin(before: Element, picture: Element | undefined): boolean {
  const addresses = picture ? addressesOf(picture.properties) : [];
  const own = addressesOf(before.properties);
  return own.length === 0 || addresses.some((address) => own.includes(address));
}

function imagesIn(node: Nodes): Element[] {
  if (node.type === 'element' && (node.tagName === 'img' || node.tagName === 'amp-img')) return [node];
  return 'children' in node ? node.children.flatMap(imagesIn) : [];
}

/** The picture that ends what has been shown, if nothing else does. */
function lastPicture(shown: readonly ElementContent[]): Element | undefined {
  const last = shown.findLast((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''));
  return last?.type === 'element' && !hasText(last) ? imagesIn(last).at(-1) : undefined;
}

const hasText = (node: Nodes): boolean =>
  node.type === 'text' ? node.value.trim() !== '' : 'children' in node && node.children.some(hasText);

/** A picture that stands for a character. */
const isSign = ({ properties }: Element) => {
  const alt = text(properties.alt);
  return (/^\p{Extended_Pictographic}/u.test(alt) && alt.length < 12) || properties.dataStringifyEmoji !== undefined;
};

/** What stands behind a picture and is called its caption makes a figure with it. */
function withCaptions(nodes: readonly ElementContent[]): ElementContent[] {
  const shown: ElementContent[] = [];
  for (const node of nodes) {
    const picture = isCaption(node) ? pictureBefore(shown) : null;
    if (picture) {
      const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [node] };
      shown.splice(picture.at, shown.length - picture.at, {
        type: 'element',
        tagName: 'figure',
        properties: {},
        children: [...picture.images, caption],
      });
    } else shown.push(node);
  }
  return shown;
}

const isCaption = (node: ElementContent) =>
  node.type === 'element' &&
  captionName.test(text(node.properties.className).replace(/,/g, ' ')) &&
  hasText(node) &&
  imagesIn(node).length === 0;

/** The one picture that has just been shown, where nothing was said since. */
function pictureBefore(shown: readonly ElementContent[]): { at: number; images: Element[] } | null {
  const at = shown.findLastIndex((node) => node.type === 'element');
  const images = shown.slice(at, at + 1).flatMap(imagesIn);
  return images.length === 1 && !shown.slice(Math.max(0, at)).some(hasText) ? { at, images } : null;
}
