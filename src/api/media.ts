import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { oneLine } from './oneLine.ts';

export { pictureWidths } from '#page/pictures.ts';

/** A picture of the media store. Its bytes are at `/media/<id>/<width>` for the widths of `pictureWidths`, as WebP. */
const picture = z.object({
  id: z.string(),
  width: z.number(),
  height: z.number(),
  name: z.string(),
});
export type Picture = z.output<typeof picture>;

/** Largest upload, in bytes. */
export const largestPicture = 30 * 1024 * 1024;

export const addPicture = endpoint({
  method: 'POST',
  path: '/api/pictures',
  summary: 'Upload a picture: typed by content, re-encoded, sizes made',
  right: 'create',
  input: z.object({ name: z.optional(z.string().check(z.maxLength(200), oneLine)) }),
  output: picture,
  body: 'bytes',
});
