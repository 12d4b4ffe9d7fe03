import { Problem } from '#api/problem.ts';

/**
 * Refuses a request that changes something and was not made by one of our own pages. Every browser says where such a
 * request comes from; a program that says nothing has no one's cookie either.
 */
export function refuseForeign(request: Request, origin: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const from = request.headers.get('origin');
  if (from !== null && from !== origin) throw new Problem('foreignOrigin');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new Problem('foreignOrigin');
}
