import * as z from 'zod/mini';
import { isClean, isLine } from '#blocks/cleanText.ts';
import { endpoint } from './endpoint.ts';
import { oneLine } from './oneLine.ts';
import { entityId } from './session.ts';

export { pictureWidths } from '#page/pictures.ts';

/** Longest text about a picture, in UTF-16 units. */
export const longestAbout = 2000;

const about = z.string().check(z.trim(), z.maxLength(longestAbout), z.refine(isClean));
/** A day such as `2026-12-31` that there is, or nothing. */
const day = z.string().check(z.refine((text) => text === '' || isDay(text)));

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * A picture of the media store, with what its file or the newsroom says of it. Its bytes are at `/media/<id>/<width>` for
 * the widths of `pictureWidths`, those of a part of it at `/media/<id>/<width>/<part>`, as WebP.
 */
export const picture = z.object({
  id: z.string(),
  width: z.number(),
  height: z.number(),
  name: z.string(),
  caption: z.string(),
  credit: z.string(),
  /** For those who cannot see it. */
  alt: z.string(),
  creator: z.string(),
  copyright: z.string(),
  usageTerms: z.string(),
  /** The last day on which it may be used, empty while there is none. */
  expiresOn: z.string(),
  createdAt: z.number(),
  /** Who put it in. */
  createdBy: z.string(),
});
export type Picture = z.output<typeof picture>;

/** Whether a picture's last day is over. `today` is a day such as `2026-12-31`. */
export function isExpired({ expiresOn }: Pick<Picture, 'expiresOn'>, today: string): boolean {
  return expiresOn !== '' && expiresOn < today;
}

/** Largest upload, in bytes. */
export const largestPicture = 30 * 1024 * 1024;

/** A recording of the media store; `duration` is in seconds. Its bytes are at `/media/audio/<id>`, whole or in parts. */
const audio = z.object({ id: z.string(), name: z.string(), duration: z.number() });
export type Audio = z.output<typeof audio>;

/** Largest recording, in bytes: an hour as MP3. */
export const largestAudio = 60 * 1024 * 1024;

export const addAudio = endpoint({
  method: 'POST',
  path: '/api/audio',
  summary: 'Upload a recording: MP3, M4A, Ogg or WAV, typed by content',
  right: 'create',
  input: z.object({ name: z.optional(z.string().check(z.maxLength(200), oneLine)) }),
  output: audio,
  body: 'bytes',
});

export const addPicture = endpoint({
  method: 'POST',
  path: '/api/pictures',
  summary:
    'Upload a picture: typed by content, re-encoded without its place, sizes made, caption and credit read from it',
  right: 'create',
  input: z.object({
    name: z.optional(z.string().check(z.maxLength(200), oneLine)),
    /** Chosen by who uploads it; sent again, the picture is stored once. */
    id: z.optional(entityId),
  }),
  output: picture,
  body: 'bytes',
});

export const listPictures = endpoint({
  method: 'GET',
  path: '/api/pictures',
  summary: 'The picture library by the words in caption, credit and file name, newest first, a page at a time',
  right: 'read',
  input: z.object({
    q: z.optional(z.string().check(z.maxLength(200))),
    /** Only these, by their ids with commas between: at most 100. */
    ids: z.optional(z.string().check(z.maxLength(4100), z.regex(/^[\w-]{1,40}(?:,[\w-]{1,40}){0,99}$/))),
    after: z.optional(
      z.string().check(
        z.maxLength(100),
        z.refine((text) => isLine(text, 100)),
      ),
    ),
  }),
  output: z.object({
    pictures: z.array(picture),
    /** Hand it back as `after` for the next page; absent on the last one. */
    next: z.optional(z.string()),
  }),
});

export const changePicture = endpoint({
  method: 'PATCH',
  path: '/api/pictures/:id',
  summary: 'Say what a picture shows and whose it is; how it may be used and until when needs the right `pictures`',
  right: 'create',
  input: z.object({
    id: entityId,
    caption: z.optional(about),
    credit: z.optional(about),
    alt: z.optional(about),
    usageTerms: z.optional(about),
    expiresOn: z.optional(day),
  }),
  output: picture,
});
