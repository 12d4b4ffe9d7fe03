import type { Passwords } from '#server/home.ts';

const rounds = 100_000;

/** Passwords by what every browser has. They open a newsroom that is nowhere but in this browser. */
export function createPasswords(): Passwords {
  return {
    hash: async (password) => {
      const salt = crypto.getRandomValues(new Uint8Array(16));
      return `${rounds}.${hex(salt)}.${await derive(password, salt, rounds)}`;
    },
    verify: async (hash, password) => {
      const [count = '', salt = '', derived = ''] = hash.split('.');
      return (await derive(password, bytesOf(salt), Number(count))) === derived;
    },
  };
}

async function derive(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
  return hex(new Uint8Array(bits));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
