import type { FileAnswer } from '#api/endpoint.ts';

/** Answers with a file to keep, never to be shown in the newsroom's name: its text is people's. */
export function fileAnswer({ name, mediaType, content, takenOut, absent = 0, lost = [] }: FileAnswer): Response {
  const text = typeof content === 'string';
  const plain = name.normalize('NFKD').replace(/[^\w.-]+/g, '-');
  return new Response(text ? content : new Uint8Array(content), {
    headers: {
      'Content-Type': text ? `${mediaType}; charset=utf-8` : mediaType,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      ...(takenOut > 0 ? { 'X-Characters-Taken-Out': String(takenOut) } : {}),
      ...(lost.length > 0 ? { 'X-Aspects-Lost': lost.join(', ') } : {}),
      ...(absent > 0 ? { 'X-Media-Absent': String(absent) } : {}),
    },
  });
}
