/** `__Host-` binds the cookie to this very host over TLS; plain HTTP, allowed on loopback only, cannot have it. */
export function cookieName(origin: string): string {
  return origin.startsWith('https:') ? '__Host-galley' : 'galley';
}

/** Lives as long as the longest session; when one ends earlier is the server's to say. */
export function sessionCookie(origin: string, token: string): string {
  return `${cookieName(origin)}=${token}; Max-Age=604800; ${attributes(origin)}`;
}

export function clearedCookie(origin: string): string {
  return `${cookieName(origin)}=; Max-Age=0; ${attributes(origin)}`;
}

/** The session's token that a request carries, or null. */
export function tokenOf(request: Request, origin: string): string | null {
  const name = `${cookieName(origin)}=`;
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const token = pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
  return token && /^[\w-]{20,100}$/.test(token) ? token : null;
}

function attributes(origin: string): string {
  return `Path=/; HttpOnly; SameSite=Lax${origin.startsWith('https:') ? '; Secure' : ''}`;
}
