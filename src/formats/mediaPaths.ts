import type { FormatContext, FormatDefinition } from './defineFormat.ts';

/** A picture, or the part of it that is shown, or a recording. */
type Medium = { kind: 'picture'; id: string; crop: string } | { kind: 'recording'; id: string };

/** The media that a file names, and where in its package they are. */
export interface MediaPaths {
  context: FormatContext;
  /** By the place in the package. */
  wanted: Map<string, Medium>;
}

/** A context that notes which media a writer asks for. A format that may name places in its package names those, others the addresses. */
export function mediaPaths(format: FormatDefinition, around: FormatContext): MediaPaths {
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
      recordingAddress: (id) => place(`media/${id}`, { kind: 'recording', id }, around.recordingAddress(id)),
    },
  };
}
