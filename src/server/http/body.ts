import { Problem } from '#api/problem.ts';

/** Largest JSON body, in bytes. */
export const largestJson = 1024 * 1024;

/** Reads a request's body, counting while it arrives: throws the Problem `tooLarge` before the limit is exceeded in memory. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.byteLength;
  }
  return bytes;
}

function tooLarge(limit: number): Problem {
  return new Problem('tooLarge', { limit: `${limit / (1024 * 1024)} MB` });
}
