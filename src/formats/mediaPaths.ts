import type { FormatContext, FormatDefinition } from './defineFormat.ts';

/** The media that a file names, and where in its package they are. */
export interface MediaPaths {
  context: FormatContext;
  /** By the place in the package: which picture or recording it is. */
  wanted: Map<string, { kind: 'picture' | 'recording'; id: string }>;
}

/** A context that notes which media a writer asks for. A format that may name places in its package names those, others the addresses. */
export function mediaPaths(format: FormatDefinition, around: FormatContext): MediaPaths {
  const wanted: MediaPaths['wanted'] = new Map();
  const place = (kind: 'picture' | 'recording', id: string, address: (id: string) => string) => {
    const path = `media/${id}${kind === 'picture' ? '.webp' : ''}`;
    wanted.set(path, { kind, id });
    return format.mediaByAddress ? address(id) : path;
  };
  return {
    wanted,
    context: {
      ...around,
      pictureAddress: (id) => place('picture', id, around.pictureAddress),
      recordingAddress: (id) => place('recording', id, around.recordingAddress),
    },
  };
}
