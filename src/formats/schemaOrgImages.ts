import { croppedSize, readCrop, readPoint, shapedCrop, writeCrop } from '#blocks/figure/crop.ts';
import type { HtmlElement, HtmlTree } from '#marks/htmlTree.ts';
import { inOneLine } from './about.ts';
import type { FormatContext } from './defineFormat.ts';
import { elementsIn } from './elementsIn.ts';
import { type ShownPicture, shownPicture } from './shownPicture.ts';

export interface ImageObject {
  '@type': 'ImageObject';
  contentUrl: string;
  url: string;
  caption?: string;
  /** The media type of the file. */
  encodingFormat?: string;
  creditText?: string;
  width?: Pixels;
  height?: Pixels;
}
interface Pixels {
  '@type': 'QuantitativeValue';
  value: number;
  /** UN/CEFACT's code of a pixel. */
  unitCode: 'E37';
}

/** Shapes that search engines ask for, of the picture that stands for the article, and the fewest pixels (Google Search Central, Article). */
const shapes = [16 / 9, 4 / 3, 1] as const;
const fewestPixels = 50_000;
/** So near to a shape, as a share of it, a picture has it. */
const near = 0.02;

/** The pictures of an article as `image` states them: each as readers see it, and the first that is more than decoration in the shapes asked for as well. */
export function schemaOrgImages(body: HtmlTree, context: FormatContext): ImageObject[] {
  const figures = elementsIn(body, (node) => shownPicture(node) !== null);
  const first = figures.find(({ attributes }) => !attributes['data-decorative']);
  return figures.flatMap((figure) => {
    const picture = shownPicture(figure);
    if (!picture) return [];
    const shaped = figure === first && context.anyPart ? inShapes(picture, figure, context) : [];
    return [picture, ...shaped].flatMap((shown) => imageObject(figure, shown, context));
  });
}

/** The parts of a picture about its focal point, within what is shown of it, that have the shapes and are large enough; none where its size is not known. */
function inShapes(picture: ShownPicture, { attributes }: HtmlElement, context: FormatContext): ShownPicture[] {
  const { size } = picture;
  if (!size) return [];
  const within = readCrop(picture.crop);
  const focus = readPoint(attributes['data-focus'] ?? '');
  return shapes.flatMap((shape): ShownPicture[] => {
    const has = (crop: typeof within) => {
      const { width, height } = croppedSize(size, crop);
      return Math.abs(width / height / shape - 1) < near;
    };
    const crop = shapedCrop(size, shape, within, focus);
    if (has(within) || !has(crop)) return [];
    const part = { ...picture, crop: writeCrop(crop) };
    const { width = 0, height = 0 } = context.pictureFacts?.(part) ?? {};
    return width * height < fewestPixels ? [] : [part];
  });
}

function imageObject(figure: HtmlElement, picture: ShownPicture, context: FormatContext): ImageObject[] {
  const url = context.pictureAddress(picture.id, picture.crop);
  if (url === '') return [];
  const { mediaType = '', width, height } = context.pictureFacts?.(picture) ?? {};
  return [
    {
      '@type': 'ImageObject',
      contentUrl: url,
      url,
      ...optional('caption', partText(figure, 'figcaption')),
      ...optional('creditText', partText(figure, 'small')),
      ...optional('encodingFormat', mediaType),
      ...(width && height ? { width: pixels(width), height: pixels(height) } : {}),
    },
  ];
}

const pixels = (count: number): Pixels => ({ '@type': 'QuantitativeValue', value: count, unitCode: 'E37' });

function partText(figure: HtmlElement, tag: string): string {
  return inOneLine(elementsIn(figure.children, (node) => node.tag === tag));
}

/** A property with its value, and none where there is nothing to say. */
export function optional<const Name extends string>(name: Name, value: string): { [N in Name]?: string } {
  return (value === '' ? {} : { [name]: value }) as { [N in Name]?: string };
}
