import { Problem } from '#api/problem.ts';

/** Recordings that are taken, by their type on the web. */
const audioTypes = ['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav'] as const;
type AudioType = (typeof audioTypes)[number];

export interface AudioFacts {
  type: AudioType;
  /** In seconds, rounded, at least 1. */
  duration: number;
}

/** Longest recording, in seconds. */
const longest = 86_400;

/** What a file is by its content, and how long it plays; throws the Problem `notAudio` on anything that is no recording of a kind that is taken. */
export async function readAudio(bytes: Uint8Array): Promise<AudioFacts> {
  const type = typeOf(bytes);
  if (!type) throw new Problem('notAudio');
  // A library of many formats, fetched with the first recording.
  const { parseBuffer } = await import('music-metadata');
  const { format } = await parseBuffer(bytes, { mimeType: type }, { duration: true, skipCovers: true }).catch(() => {
    throw new Problem('notAudio');
  });
  const { duration = 0, hasVideo = false, codec } = format;
  if (hasVideo || !codec || !(duration > 0) || duration > longest) throw new Problem('notAudio');
  return { type, duration: Math.max(1, Math.round(duration)) };
}

/** By the first bytes; an MP4 must say that it is made for sound alone or for both, and have no picture in it. */
function typeOf(bytes: Uint8Array): AudioType | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  if (text.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg';
  if (/^....ftyp(?:M4A |M4B |mp42|mp41|isom|iso2|dash)/s.test(text)) return 'audio/mp4';
  if (text.startsWith('OggS')) return 'audio/ogg';
  return /^RIFF....WAVE/s.test(text) ? 'audio/wav' : undefined;
}
