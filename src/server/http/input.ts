import type { Endpoint } from '#api/endpoint.ts';
import { Problem } from '#api/problem.ts';
import { largestJson, readBytes } from './body.ts';

/**
 * The parsed input of a request: the path's names over the query or the JSON body, so that a body cannot name another
 * id than its address. Throws `badInput` with the place at fault, `tooLarge`, and `notFound` for an address that no
 * id can have.
 */
export async function readInput(
  endpoint: Endpoint,
  request: Request,
  path: Readonly<Record<string, string>>,
): Promise<unknown> {
  const rest = hasJsonBody(endpoint) ? await readJson(request) : Object.fromEntries(new URL(request.url).searchParams);
  const parsed = endpoint.input.safeParse({ ...rest, ...path });
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => issue.path.join('.'));
  if (places.some((place) => place in path)) throw new Problem('notFound');
  throw badInput(places.filter(Boolean).join(', ') || 'body');
}

/** Whether the input beside the path travels as JSON; in the query otherwise. */
export function hasJsonBody(endpoint: Endpoint): boolean {
  return endpoint.body !== 'bytes' && ['POST', 'PUT', 'PATCH'].includes(endpoint.method);
}

async function readJson(request: Request): Promise<object> {
  // A form or a `no-cors` fetch of another site cannot send this type, so no page can post in a person's name.
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) throw badInput('Content-Type');
  const bytes = await readBytes(request, largestJson);
  const json = parseJson(bytes);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw badInput('JSON');
  return json;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw badInput('JSON');
  }
}

function badInput(detail: string): Problem {
  return new Problem('badInput', { detail: detail.slice(0, 200) });
}
