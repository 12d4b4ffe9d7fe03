/** A part of a picture, in thousandths of the picture's width and height. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A place in a picture, in thousandths of its width and height. */
export interface Point {
  x: number;
  y: number;
}

/** Width and height in pixels. */
export interface Size {
  width: number;
  height: number;
}

const whole: Crop = { x: 0, y: 0, width: 1000, height: 1000 };
/** The smallest side of a crop: less shows nothing. */
export const smallest = 50;

/** The crop that an attribute or an address states as `x-y-width-height`; `null` for the whole picture and for anything that is no crop. */
export function readCrop(text: string): Crop | null {
  const match = /^(\d{1,3})-(\d{1,3})-(\d{2,4})-(\d{2,4})$/.exec(text);
  if (!match) return null;
  const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
  const fits = width >= smallest && height >= smallest && x + width <= 1000 && y + height <= 1000;
  return fits && writeCrop({ x, y, width, height }) === text ? { x, y, width, height } : null;
}

/** The crop as text, empty for the whole picture; each crop has one text. */
export function writeCrop(crop: Crop | null): string {
  if (!crop || (crop.width === 1000 && crop.height === 1000)) return '';
  return `${crop.x}-${crop.y}-${crop.width}-${crop.height}`;
}

/** The point that an attribute states as `x-y`; `null` where none was chosen. */
export function readPoint(text: string): Point | null {
  const match = /^(\d{1,4})-(\d{1,4})$/.exec(text);
  if (!match) return null;
  const [x = 0, y = 0] = match.slice(1).map(Number);
  return x <= 1000 && y <= 1000 && `${x}-${y}` === text ? { x, y } : null;
}

export function writePoint(point: Point | null): string {
  return point ? `${point.x}-${point.y}` : '';
}

/** The pixels that a crop has; sizes are never 0, as a picture of that size could not be shown. */
export function croppedSize(size: Size, crop: Crop | null): Size {
  const { width, height } = crop ?? whole;
  return {
    width: Math.max(1, Math.round((size.width * width) / 1000)),
    height: Math.max(1, Math.round((size.height * height) / 1000)),
  };
}

/** The largest part of `within` that has this shape, with the point as near to its middle as can be. */
export function shapedCrop(size: Size, shape: number, within: Crop | null, about: Point | null): Crop {
  const outer = within ?? whole;
  // What the shape is in thousandths, whose units are longer one way than the other.
  const relative = (shape * size.height) / size.width;
  const width = clamp(Math.round(Math.min(outer.width, outer.height * relative)), smallest, outer.width);
  const height = clamp(Math.round(Math.min(outer.height, outer.width / relative)), smallest, outer.height);
  const centre = about ?? { x: outer.x + outer.width / 2, y: outer.y + outer.height / 2 };
  return {
    x: clamp(Math.round(centre.x - width / 2), outer.x, outer.x + outer.width - width),
    y: clamp(Math.round(centre.y - height / 2), outer.y, outer.y + outer.height - height),
    width,
    height,
  };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
