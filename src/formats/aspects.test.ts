import { describe, expect, test } from 'vitest';
import { aspectPairs } from '#testing/aspectPairs.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { pressPhoto } from '#testing/pressPhoto.ts';
import { formats } from './all.ts';
import type { FormatContext, FormatDefinition } from './defineFormat.ts';
import { outgoing } from './outgoing.ts';

/** A newsroom whose parts of pictures are smaller than the whole. */
const around: FormatContext = {
  ...context,
  pictureFile: async (_, crop) => new Uint8Array(await pressPhoto({ width: crop === '' ? 600 : 300, height: 200 })),
};

describe.each(formats as readonly FormatDefinition[])('$name', (format) => {
  test.each(aspectPairs)('$aspect: written, or said to be lost', async ({ aspect, ofBody, pair }) => {
    const [one, other] = await Promise.all(pair.map((doc) => fileText(format, outgoing(doc, recordOf('a1')), around)));
    const lost = one === other;
    // Where there is no body, nothing of it is.
    if (format.loses.includes('body') && ofBody) expect(lost).toBe(true);
    else expect(lost).toBe(format.loses.includes(aspect));
  });
});
