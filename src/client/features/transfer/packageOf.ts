import type { Written } from '#formats/defineFormat.ts';
import { type MediaPaths, recordingsIn } from '#formats/mediaPaths.ts';
import type { Outgoing } from '#formats/outgoing.ts';

/** A zip of a file and the media that it names. Media that cannot be fetched are left out, and counted. */
export async function packageOf(name: string, file: Written, { wanted }: MediaPaths, origin: MediaPaths['context']) {
  const { zipSync, strToU8 } = await import('fflate');
  const files: Record<string, Uint8Array> = { [name]: typeof file === 'string' ? strToU8(file) : file };
  let absent = 0;
  for (const [path, medium] of wanted) {
    const address =
      medium.kind === 'picture' ? origin.pictureAddress(medium.id, medium.crop) : origin.recordingAddress(medium.id);
    const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
    if (answer?.ok) files[path] = new Uint8Array(await answer.arrayBuffer());
    else absent += 1;
  }
  return { bytes: zipSync(files), absent };
}

/** What kinds of recordings an article has, by their ids, as their addresses say; those that do not answer are left out. */
export async function recordingTypes(article: Outgoing, origin: MediaPaths['context']) {
  const types = new Map<string, string>();
  for (const id of recordingsIn(article)) {
    const first = { credentials: 'same-origin', headers: { range: 'bytes=0-0' } } as const;
    const answer = await fetch(origin.recordingAddress(id), first).catch(() => null);
    const type = answer?.ok ? answer.headers.get('content-type') : null;
    if (type) types.set(id, type);
  }
  return types;
}
