import type { Point, Size } from './crop.ts';

/** What an arrow key moves, in thousandths: a hundredth, and five of them with Shift. `null` for other keys. */
export function arrowOf({ key, shiftKey }: { key: string; shiftKey: boolean }): Point | null {
  const by = shiftKey ? 50 : 10;
  switch (key) {
    case 'ArrowLeft':
      return { x: -by, y: 0 };
    case 'ArrowRight':
      return { x: by, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -by };
    case 'ArrowDown':
      return { x: 0, y: by };
    default:
      return null;
  }
}

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a pointer is in an element, in thousandths of its sides; never outside. */
export function placeIn(
  element: { getBoundingClientRect(): Place },
  { clientX, clientY }: { clientX: number; clientY: number },
): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  const share = (value: number, side: number) => Math.min(1000, Math.max(0, Math.round((1000 * value) / side)));
  return { x: share(clientX - left, width), y: share(clientY - top, height) };
}

/** As large as the dialog has room for, in the picture's own shape. */
export function stageSize({ width, height }: Size) {
  return { aspectRatio: `${width} / ${height}`, '--stage-shape': width / height };
}
