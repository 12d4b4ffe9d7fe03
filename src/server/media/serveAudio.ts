import { Problem } from '#api/problem.ts';
import type { Home } from '../home.ts';
import { audioFileOf } from './audio.db.ts';
import { readRange } from './range.ts';

/** Answers with a recording, or with the part of it that a player asks for. It is never anything but the kind of sound that it was found to be. */
export async function serveAudio(home: Home, id: string, request: Request): Promise<Response> {
  const file = /^[\w-]{1,64}$/.test(id) ? await audioFileOf(home.db.query, id) : undefined;
  if (!file) throw new Problem('notFound');
  const headers = {
    'Content-Type': file.type,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, max-age=31536000, immutable',
  };
  const range = readRange(request.headers.get('range'), file.bytes);
  if (range === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${file.bytes}` } });
  const { from, to } = range ?? { from: 0, to: file.bytes };
  const bytes = await home.media.get(`${id}/audio`, { from, to });
  if (!bytes) throw new Problem('notFound');
  const part = range ? { 'Content-Range': `bytes ${from}-${to - 1}/${file.bytes}` } : {};
  return new Response(new Uint8Array(bytes), {
    status: range ? 206 : 200,
    headers: { ...headers, ...part, 'Content-Length': String(to - from) },
  });
}
