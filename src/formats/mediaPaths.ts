import type { FormatContext, FormatDefinition } from './defineFormat.ts';
import type { Outgoing } from './outgoing.ts';

/** A picture, or the part of it that is shown, or a recording. */
type Medium = { kind: 'picture'; id: string; crop: string } | { kind: 'recording'; id: string };

/** The media that a file names, and where in its package they are. */
export interface MediaPaths {
  context: FormatContext;
  /** By the place in the package. */
  wanted: Map<string, Medium>;
}

/** What files of the kinds of recordings that are taken end in: without it no program knows what one is. */
const endings: Readonly<Record<string, string>> = {
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'audio/ogg': '.ogg',
  'audio/wav': '.wav',
};

/** The recordings of an article, each once. */
export function recordingsIn({ copy }: Outgoing): string[] {
  const found = new Set<string>();
  copy.descendants(({ attrs: { audio }, isTextblock }) => {
    if (typeof audio === 'string' && audio !== '') found.add(audio);
    return !isTextblock;
  });
  return [...found];
}

/** A context that notes which media a writer asks for. A format that may name places in its package names those, others the addresses. `types` are those of recordings, by their ids. */
export function mediaPaths(
  format: FormatDefinition,
  around: FormatContext,
  types: ReadonlyMap<string, string>,
): MediaPaths {
  const wanted: MediaPaths['wanted'] = new Map();
  const place = (path: string, medium: Medium, address: string) => {
    wanted.set(path, medium);
    return format.mediaByAddress ? address : path;
  };
  return {
    wanted,
    context: {
      ...around,
      // What is in the file is no second time beside it.
      pictureAddress: (id, crop) =>
        format.holdsPictures
          ? around.pictureAddress(id, crop)
          : place(
              `media/${id}${crop && `-${crop}`}.webp`,
              { kind: 'picture', id, crop },
              around.pictureAddress(id, crop),
            ),
      recordingAddress: (id) =>
        place(
          `media/${id}${endings[types.get(id) ?? ''] ?? ''}`,
          { kind: 'recording', id },
          around.recordingAddress(id),
        ),
    },
  };
}
