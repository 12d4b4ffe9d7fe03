import { type Crop, croppedSize, type Point, readCrop, type Size, shapedCrop, writeCrop } from '#blocks/figure/crop.ts';

/** Widths in pixels that the server makes of every picture and of every crop, as WebP; a smaller original stands for the wider ones. */
export const pictureWidths = [400, 800, 1600] as const;

/** The address of a picture, or of a part of it (`readCrop`'s text), in one of `pictureWidths`, on the newsroom's own origin. */
export function pictureAddress(id: string, width: number, crop = ''): string {
  const whole = `/media/${encodeURIComponent(id)}/${width}`;
  return crop === '' ? whole : `${whole}/${encodeURIComponent(crop)}`;
}

/** The picture, and the part of it, whose address within its newsroom this is; null for any other. */
export function pictureAt(path: string): { picture: string; crop: string } | null {
  const [, picture = '', width = '', crop = ''] = /^\/media\/([\w-]+)\/(\d+)(?:\/([\d-]+))?$/.exec(path) ?? [];
  const known = pictureWidths.some((each) => String(each) === width) && (crop === '' || readCrop(crop) !== null);
  return known && picture !== 'audio' ? { picture, crop } : null;
}

/** What of a picture is shown. `size` is the whole picture's, 0 by 0 if unknown. */
export interface PictureView {
  picture: string;
  size: Size;
  crop: Crop | null;
}

interface Sources {
  /** The file for browsers that know no `srcset`. */
  src: string;
  srcset: string;
  /** Of what is shown, in pixels; absent if unknown. */
  width?: string;
  height?: string;
}

/** What an `img` or a `source` needs so that a browser takes the smallest file that fills its place, and keeps the room. */
export function pictureSources({ picture, size, crop }: PictureView): Sources {
  const known = size.width > 0 && size.height > 0;
  const shown = croppedSize(size, crop);
  const enough = known ? pictureWidths.findIndex((width) => width >= shown.width) : -1;
  const useful = enough < 0 ? pictureWidths : pictureWidths.slice(0, enough + 1);
  const address = (width: number) => pictureAddress(picture, width, writeCrop(crop));
  const usual = useful.find((width) => width >= 800) ?? useful.at(-1) ?? 800;
  return {
    src: address(usual),
    srcset: useful.map((width) => `${address(width)} ${known ? Math.min(width, shown.width) : width}w`).join(', '),
    ...(known ? { width: String(shown.width), height: String(shown.height) } : {}),
  };
}

/** Shapes that a picture may be wide on a phone, where wider ones would be a strip, and what they become. */
const widestOnPhone = 1.6;
const phoneShape = 4 / 3;

/**
 * What a phone shows of a picture whose focal point was chosen: of one much wider than it is high the part about the
 * point. `null` where it shows what every screen shows.
 */
export function phoneView(view: PictureView, focus: Point | null): PictureView | null {
  const { width, height } = croppedSize(view.size, view.crop);
  if (!focus || view.size.width === 0 || width / height <= widestOnPhone) return null;
  return { ...view, crop: shapedCrop(view.size, phoneShape, view.crop, focus) };
}

/** Longest side of the originals that parts are made of, in pixels: a third of it still fills the widest size. */
export const longestOriginal = 4800;

/** What the file at `pictureAddress` is. `size` is the whole picture's as it was uploaded; without one the file's is not known. */
export function pictureFacts(size: Size | undefined, crop: Crop | null, width: number) {
  const mediaType = 'image/webp';
  if (!size) return { mediaType };
  const kept = crop ? Math.min(1, longestOriginal / Math.max(size.width, size.height)) : 1;
  const shown = croppedSize({ width: Math.round(size.width * kept), height: Math.round(size.height * kept) }, crop);
  const served = Math.min(width, shown.width);
  return { mediaType, width: served, height: Math.max(1, Math.round((shown.height * served) / shown.width)) };
}
