import { readCrop, readPoint } from '#blocks/figure/crop.ts';
import { child, element, type HtmlElement, textOf } from '#marks/htmlTree.ts';
import { type PictureView, phoneView, pictureSources } from './pictures.ts';

/** How wide a figure of each placement stands on the page, for a browser that chooses among files. */
const places: Readonly<Record<string, string>> = {
  column: '640px',
  wide: 'min(960px, 100vw - 80px)',
  left: '300px',
  right: '300px',
};
/** From here on the page has room beside its text; below, every picture is as wide as the screen less its margins. */
const roomy = '(min-width: 700px)';
const phone = '(max-width: 699px)';
const onPhone = 'calc(100vw - 40px)';

/** A figure's picture with its files; the credit closes the caption, as HTML wants it. Nothing while no picture is chosen. */
export function figure(plain: HtmlElement): HtmlElement | null {
  const facts = plain.attributes;
  if (!facts['data-picture']) return null;
  const view: PictureView = {
    picture: facts['data-picture'],
    size: { width: Number(facts['data-width'] ?? 0), height: Number(facts['data-height'] ?? 0) },
    crop: readCrop(facts['data-crop'] ?? ''),
  };
  const { src, srcset, ...size } = pictureSources(view);
  const image = element('img', {
    src,
    srcset,
    sizes: `${roomy} ${places[facts['data-placement'] ?? 'column'] ?? places.column}, ${onPhone}`,
    alt: child(plain, 'img')?.attributes.alt ?? '',
    ...size,
    loading: 'lazy',
    decoding: 'async',
  });
  return element('figure', facts, forPhones(view, facts['data-focus'] ?? '', image), legend(plain));
}

function forPhones(view: PictureView, focus: string, image: HtmlElement): HtmlElement {
  const narrow = phoneView(view, readPoint(focus));
  if (!narrow) return image;
  const { src: _, ...rest } = pictureSources(narrow);
  return element('picture', {}, element('source', { media: phone, ...rest, sizes: onPhone }), image);
}

function legend(plain: HtmlElement): HtmlElement {
  const caption = child(plain, 'figcaption');
  const credit = child(plain, 'small');
  const words = caption?.children ?? [];
  const space = credit && textOf(words) !== '' ? [' '] : [];
  return element('figcaption', caption?.attributes ?? {}, ...words, ...space, ...(credit ? [credit] : []));
}
