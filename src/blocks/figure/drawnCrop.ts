import { type Crop, clamp, type Point, type Size, smallest } from './crop.ts';

/** A crop moved by thousandths, as far as the picture reaches. */
export function movedCrop(crop: Crop, x: number, y: number): Crop {
  return {
    ...crop,
    x: clamp(crop.x + x, 0, 1000 - crop.width),
    y: clamp(crop.y + y, 0, 1000 - crop.height),
  };
}

export function movedPoint(point: Point, x: number, y: number): Point {
  return { x: clamp(point.x + x, 0, 1000), y: clamp(point.y + y, 0, 1000) };
}

/**
 * The crop of another width about the same middle. `shape` is what its width is to its height, on a picture of `size`;
 * without one the height stays as it is.
 */
export function widenedCrop(crop: Crop, width: number, size: Size, shape: number | null): Crop {
  const [centreX, centreY] = [crop.x + crop.width / 2, crop.y + crop.height / 2];
  const relative = shape === null ? null : (shape * size.height) / size.width;
  const widest = relative === null ? 1000 : Math.min(1000, Math.floor(1000 * relative));
  const narrowest = relative === null ? smallest : Math.max(smallest, Math.ceil(smallest * relative));
  // Of a strip no narrow shape can be had: it gives way to the smallest side.
  const wide = Math.max(smallest, clamp(width, Math.min(narrowest, widest), widest));
  const high = relative === null ? crop.height : clamp(Math.round(wide / relative), smallest, 1000);
  return placed(wide, high, centreX, centreY);
}

/** The crop of another height about the same middle. */
export function heightenedCrop(crop: Crop, height: number): Crop {
  return placed(crop.width, clamp(height, smallest, 1000), crop.x + crop.width / 2, crop.y + crop.height / 2);
}

/** A corner of a crop: which of its sides a hand draws with it. */
export interface Corner {
  right: boolean;
  bottom: boolean;
}

/** The crop whose corner is drawn to a place, the opposite one staying; with a shape the width decides. */
export function drawnCrop(crop: Crop, corner: Corner, to: Point, size: Size, shape: number | null): Crop {
  const fixedX = corner.right ? crop.x : crop.x + crop.width;
  const fixedY = corner.bottom ? crop.y : crop.y + crop.height;
  const [roomX, roomY] = [corner.right ? 1000 - fixedX : fixedX, corner.bottom ? 1000 - fixedY : fixedY];
  const relative = shape === null ? null : (shape * size.height) / size.width;
  const widest = relative === null ? roomX : Math.min(roomX, Math.floor(roomY * relative));
  const wanted = clamp(corner.right ? to.x - fixedX : fixedX - to.x, 0, widest);
  const width = Math.max(smallest, wanted);
  const free = clamp(corner.bottom ? to.y - fixedY : fixedY - to.y, smallest, roomY);
  const height = relative === null ? free : clamp(Math.round(width / relative), smallest, roomY);
  return {
    x: corner.right ? fixedX : fixedX - width,
    y: corner.bottom ? fixedY : fixedY - height,
    width,
    height,
  };
}

function placed(width: number, height: number, centreX: number, centreY: number): Crop {
  return {
    x: clamp(Math.round(centreX - width / 2), 0, 1000 - width),
    y: clamp(Math.round(centreY - height / 2), 0, 1000 - height),
    width,
    height,
  };
}
