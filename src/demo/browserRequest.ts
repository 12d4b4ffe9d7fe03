import type { RequestOnWire } from './wire.ts';

/**
 * A request as a server would get it. A `Request` drops `Cookie` and `Origin`, which only browsers may set; headers of
 * one's own take them.
 */
export function browserRequest({ url, method, headers, body }: RequestOnWire, cookie: string): Request {
  const request = new Request(url, { method, body });
  const all = new Headers(headers as [string, string][]);
  if (cookie) all.set('cookie', cookie);
  Object.defineProperty(request, 'headers', { value: all });
  return request;
}
