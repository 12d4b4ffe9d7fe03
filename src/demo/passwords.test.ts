import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';

test('a password is known again, and not in what is kept of it', async () => {
  const passwords = createPasswords();
  const hash = await passwords.hash('ein langes Passwort');
  expect(hash).not.toContain('Passwort');
  expect(await passwords.hash('ein langes Passwort')).not.toBe(hash);
  expect(await passwords.verify(hash, 'ein langes Passwort')).toBe(true);
  expect(await passwords.verify(hash, 'ein langes passwort')).toBe(false);
});
