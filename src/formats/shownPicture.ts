import { croppedSize, readCrop } from '#blocks/figure/crop.ts';
import type { HtmlElement } from '#marks/htmlTree.ts';

/** What readers see of a picture of the media store. */
export interface ShownPicture {
  /** The store's id. */
  id: string;
  /** The part that is shown, as `readCrop`'s text; empty for the whole. */
  crop: string;
  /** Of what is shown, in pixels of the original; absent if unknown. */
  size?: { width: number; height: number };
}

/** What the picture of a figure is and which part of it is shown; null for an element that has none. */
export function shownPicture({ attributes }: HtmlElement): ShownPicture | null {
  const { 'data-picture': id, 'data-crop': crop = '', 'data-width': width, 'data-height': height } = attributes;
  if (!id) return null;
  const whole = { width: Number(width ?? 0), height: Number(height ?? 0) };
  const known = whole.width > 0 && whole.height > 0;
  return { id, crop, ...(known ? { size: croppedSize(whole, readCrop(crop)) } : {}) };
}
