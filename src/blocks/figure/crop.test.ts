import { describe, expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { type Crop, croppedSize, readCrop, readPoint, shapedCrop, writeCrop, writePoint } from './crop.ts';
import { drawnCrop, heightenedCrop, movedCrop, movedPoint, widenedCrop } from './drawnCrop.ts';

const side = fc.integer({ min: 50, max: 1000 });
const anyCrop = fc
  .record({
    width: side,
    height: side,
    left: fc.double({ min: 0, max: 1, noNaN: true }),
    top: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(
    ({ width, height, left, top }): Crop => ({
      x: Math.floor(left * (1000 - width)),
      y: Math.floor(top * (1000 - height)),
      width,
      height,
    }),
  );
const anySize = fc.record({ width: fc.integer({ min: 100, max: 9000 }), height: fc.integer({ min: 100, max: 9000 }) });
const anyPoint = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 1000 }) });
const shape = fc.constantFrom(16 / 9, 3 / 2, 4 / 3, 1, 4 / 5);

const isWhole = ({ width, height }: Crop) => width === 1000 && height === 1000;
const inside = (inner: Crop, outer: Crop) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

test('a crop and a point come back from their texts', () => {
  fc.assert(
    fc.property(anyCrop, anyPoint, (crop, point) => {
      expect(readCrop(writeCrop(crop))).toEqual(isWhole(crop) ? null : crop);
      expect(readPoint(writePoint(point))).toEqual(point);
    }),
  );
});

test.each([
  '',
  'x',
  '0-0-1000-1000',
  '0-0-1001-500',
  '600-0-500-500',
  '0-0-49-500',
  '00-0-500-500',
  '0-0-0500-500',
  '1-2-500',
  ' 0-0-500-500',
  '0-0-500-500/..',
])('no crop: %j', (text) => {
  expect(readCrop(text)).toBeNull();
});

test.each(['', '1001-0', '-1-0', '01-2', '1-2-3', 'a-b'])('no point: %j', (text) => {
  expect(readPoint(text)).toBeNull();
});

const corners = [true, false].flatMap((right) => [true, false].map((bottom) => ({ right, bottom })));

test('whatever is done to a crop, it stays in the picture and can be written', () => {
  const by = fc.integer({ min: -1500, max: 1500 });
  fc.assert(
    fc.property(anyCrop, by, by, anySize, fc.option(shape), (crop, x, y, size, fixed) => {
      for (const next of [
        movedCrop(crop, x, y),
        heightenedCrop(crop, crop.height + y),
        widenedCrop(crop, crop.width + x, size, fixed),
        ...corners.map((corner) => drawnCrop(crop, corner, { x, y }, size, fixed)),
      ]) {
        expect(inside(next, { x: 0, y: 0, width: 1000, height: 1000 })).toBe(true);
        expect(readCrop(writeCrop(next))).toEqual(isWhole(next) ? null : next);
      }
    }),
  );
});

describe('a shape about a point', () => {
  test('lies within the crop, reaches two of its sides, and has the shape', () => {
    fc.assert(
      fc.property(anySize, shape, anyCrop, fc.option(anyPoint), (size, wanted, outer, point) => {
        const inner = shapedCrop(size, wanted, outer, point);
        expect(inside(inner, outer)).toBe(true);
        expect(inner.width === outer.width || inner.height === outer.height).toBe(true);
        const { width, height } = croppedSize(size, inner);
        // Thousandths and pixels are rounded: never by more than one of each.
        const slack = 2 * Math.max(1, size.width / 1000, (wanted * size.height) / 1000) + 2;
        if (Math.min(inner.width, inner.height) > 50 && (inner.width < outer.width || inner.height < outer.height))
          expect(Math.abs(width - wanted * height)).toBeLessThanOrEqual(slack * Math.max(1, wanted));
      }),
    );
  });

  test('has the point in it wherever the crop has', () => {
    fc.assert(
      fc.property(anySize, shape, anyPoint, (size, wanted, point) => {
        const { x, y, width, height } = shapedCrop(size, wanted, null, point);
        expect(point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height).toBe(true);
      }),
    );
  });

  test('of a wide picture is its right end where the point is there', () => {
    expect(shapedCrop({ width: 2000, height: 1000 }, 1, null, { x: 900, y: 500 })).toEqual({
      x: 500,
      y: 0,
      width: 500,
      height: 1000,
    });
  });
});

test('a point stays in the picture', () => {
  expect(movedPoint({ x: 990, y: 5 }, 50, -10)).toEqual({ x: 1000, y: 0 });
});

test('the pixels of a crop', () => {
  expect(croppedSize({ width: 1200, height: 800 }, { x: 0, y: 0, width: 500, height: 250 })).toEqual({
    width: 600,
    height: 200,
  });
  expect(croppedSize({ width: 1200, height: 800 }, null)).toEqual({ width: 1200, height: 800 });
});

test('a drawn corner leaves the opposite one where it is', () => {
  const crop = { x: 200, y: 200, width: 400, height: 400 };
  const square = { width: 1000, height: 1000 };
  expect(drawnCrop(crop, { right: false, bottom: false }, { x: 100, y: 50 }, square, null)).toEqual({
    x: 100,
    y: 50,
    width: 500,
    height: 550,
  });
  expect(drawnCrop(crop, { right: true, bottom: true }, { x: 900, y: 0 }, square, 2)).toEqual({
    x: 200,
    y: 200,
    width: 700,
    height: 350,
  });
});
