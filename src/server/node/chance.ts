import { createHash, randomBytes } from 'node:crypto';

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
  return randomBytes(32).toString('base64url');
}

export async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}
