import type { Endpoint, InputOf, OutputOf } from '#api/endpoint.ts';
import { type Audio, addAudio, addPicture, type Picture } from '#api/media.ts';
import { Problem } from '#api/problem.ts';

/**
 * Asks the server. Rethrows the server's own Problem; throws the Problem `unavailable` when there is no answer, and
 * `unexpected` when the answer is none of Galley's. `file` is the body of an endpoint that takes one;
 * `signal` gives that up, which is no answer.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  file?: Blob,
  signal: AbortSignal | null = null,
): Promise<OutputOf<E>> {
  const { address, rest } = place(endpoint, input as Readonly<Record<string, unknown>>);
  if (file)
    return (await ask(endpoint, address + query(rest), { headers: typeOf(file), body: file, signal })) as OutputOf<E>;
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE')
    return (await ask(endpoint, address + query(rest), {})) as OutputOf<E>;
  const headers = { 'Content-Type': 'application/json' };
  return (await ask(endpoint, address, { headers, body: JSON.stringify(rest) })) as OutputOf<E>;
}

let uploads: Promise<unknown> = Promise.resolve();
/**
 * So long an upload may take: a browser does not say how far one has come, and some never end. That of a large file over a line of
 * 64 kilobits a second does. In milliseconds.
 */
const longest = ({ size }: Blob) => 60_000 + size / 8;

/**
 * Uploads a picture's bytes; `name` is the file's name as people know it, `id` what it is to be stored under, once; `end` gives it up.
 * Throws like `call`. One after the other: the server takes only a few of one person at a time, and many may be dropped at once.
 */
export function uploadPicture(file: Blob, name: string, id?: string, end?: AbortController): Promise<Picture> {
  return uploadInTurn(addPicture, file, name, { id }, end);
}

/** Uploads a recording as `uploadPicture` does a picture. */
export function uploadAudio(file: Blob, name: string): Promise<Audio> {
  return uploadInTurn(addAudio, file, name, {});
}

/** What is said with a file: whose id its endpoint's path wants, and which publication it is for. */
interface UploadOptions {
  id?: string | undefined;
  publication?: string | undefined;
}

/** Uploads a file to an endpoint that takes one, as `uploadPicture` does a picture. */
export function uploadFile<E extends Endpoint>(
  endpoint: E,
  file: Blob,
  name: string,
  options: UploadOptions,
): Promise<OutputOf<E>> {
  return uploadInTurn(endpoint, file, name, options);
}

function uploadInTurn<E extends Endpoint>(
  endpoint: E,
  file: Blob,
  name: string,
  options: UploadOptions,
  end = new AbortController(),
): Promise<OutputOf<E>> {
  const told = { ...options, name: name.replace(/\p{Cc}/gu, ' ').slice(0, 200) };
  const upload = uploads.then(() => {
    const late = setTimeout(() => end.abort(), longest(file));
    return call(endpoint, told as InputOf<E>, file, end.signal).finally(() => clearTimeout(late));
  });
  uploads = upload.catch(() => {});
  return upload;
}

const typeOf = (file: Blob) => ({ 'Content-Type': file.type || 'application/octet-stream' });

/** The address with its `:names` filled, and what is left of the input. */
export function place(endpoint: Endpoint, input: Readonly<Record<string, unknown>>) {
  const rest = { ...input };
  const address = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { address, rest };
}

export function query(values: Readonly<Record<string, unknown>>): string {
  const stated = Object.entries(values).filter(([, value]) => value !== undefined);
  if (stated.length === 0) return '';
  return `?${new URLSearchParams(stated.map(([name, value]) => [name, String(value)]))}`;
}

async function ask(endpoint: Endpoint, address: string, init: RequestInit): Promise<unknown> {
  const answer = await answered(endpoint, address, init);
  return endpoint.answer === 'html' ? answer.text() : answer.json();
}

export async function answered(endpoint: Endpoint, address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { ...init, method: endpoint.method, credentials: 'same-origin' }).catch(() => {
    throw new Problem('unavailable');
  });
  // A proxy in front of a server that is down answers with a page of its own.
  if (!answer.ok) throw Problem.from(await answer.json().catch(() => outage(answer.status)));
  return answer;
}

function outage(status: number): unknown {
  return status >= 502 && status <= 504 ? { code: 'unavailable' } : null;
}
