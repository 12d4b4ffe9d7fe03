const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Twelve random letters and digits: 62 bits. */
export function newId(): string {
  let id = '';
  while (id.length < 12) {
    // 252 is the largest multiple of 36 in a byte: above it some letters would come more often.
    for (const byte of randomBytes(16)) if (byte < 252 && id.length < 12) id += letters[byte % 36];
  }
  return id;
}

/** A secret of 256 bits, URL-safe. */
export function newToken(): string {
  const text = String.fromCharCode(...randomBytes(32));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
