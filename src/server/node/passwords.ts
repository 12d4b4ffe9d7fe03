import { hash, type Options, verify } from '@node-rs/argon2';
import type { Passwords } from '../home.ts';

/** Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. Tests may ask for less. */
export function createPasswords(options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }): Passwords {
  return {
    hash: (password) => hash(password, options),
    verify: (known, password) => verify(known, password),
  };
}
