import type { Size } from '#blocks/figure/crop.ts';
import type { HtmlElement } from '#marks/htmlTree.ts';

/** What readers see of a picture of the media store. */
export interface ShownPicture {
  /** The store's id. */
  id: string;
  /** The part that is shown, as `readCrop`'s text; empty for the whole. */
  crop: string;
  /** Of the whole picture, in pixels of the original; absent if unknown. */
  size?: Size;
}

/** What is known of the file that a picture's address serves. */
export interface PictureFacts {
  /** Such as `image/webp`. */
  mediaType?: string;
  /** In pixels of the file. */
  width?: number;
  height?: number;
}

/** What the picture of a figure is and which part of it is shown; null for an element that has none. */
export function shownPicture({ attributes }: HtmlElement): ShownPicture | null {
  const { 'data-picture': id, 'data-crop': crop = '', 'data-width': width, 'data-height': height } = attributes;
  if (!id) return null;
  const size = { width: Number(width ?? 0), height: Number(height ?? 0) };
  return { id, crop, ...(size.width > 0 && size.height > 0 ? { size } : {}) };
}
