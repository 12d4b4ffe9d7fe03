import type { Written } from '#formats/defineFormat.ts';
import type { MediaPaths } from '#formats/mediaPaths.ts';

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
