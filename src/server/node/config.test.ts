import { expect, test } from 'vitest';
import { ConfigError, originAt, readConfig } from './config.ts';

test('nothing set is a newsroom on this machine', () => {
  const settings = readConfig({});
  expect(settings).toMatchObject({ host: '127.0.0.1', port: 4100, newsroom: 'Galley', logLevel: 'warn', dev: false });
  expect([settings.origin, settings.databaseUrl]).toEqual([undefined, undefined]);
  expect(originAt(settings.host, settings.port)).toBe('http://127.0.0.1:4100');
  expect(originAt('::1', 80)).toBe('http://[::1]');
});

test('the embedded database is backed up unless one says otherwise, PostgreSQL where one says so', () => {
  expect(readConfig({ GALLEY_DATA: '/srv' })).toMatchObject({ backups: '/srv/backups', backupEvery: 3_600_000 });
  expect(readConfig({ GALLEY_BACKUPS: 'off' }).backups).toBe(null);
  expect(readConfig({ DATABASE_URL: 'postgres://x/y' }).backups).toBe(null);
  expect(readConfig({ DATABASE_URL: 'postgres://x/y', GALLEY_BACKUPS: '/b' }).backups).toBe('/b');
  expect(() => readConfig({ GALLEY_BACKUP_EVERY: 'hour' })).toThrow('GALLEY_BACKUP_EVERY=hour is no number');
});

test('a folder of messages is watched where one names it', () => {
  expect(readConfig({}).wire).toBe(null);
  expect(readConfig({ GALLEY_WIRE: '/srv/wire' }).wire).toBe('/srv/wire');
});

test('grammar is asked of a server that one names, at any address', () => {
  expect(readConfig({}).languageTool).toBe(null);
  expect(readConfig({ GALLEY_LANGUAGETOOL: 'http://10.0.0.7:8081/lt/' }).languageTool).toBe('http://10.0.0.7:8081/lt');
});

test('an empty variable is one that is not set', () => {
  expect(readConfig({ GALLEY_PORT: '', GALLEY_URL: ' ', DATABASE_URL: '' }).port).toBe(4100);
});

test('behind a proxy it listens everywhere and has the address that people use', () => {
  const settings = readConfig({ GALLEY_HOST: '0.0.0.0', GALLEY_URL: 'https://galley.example/' });
  expect(settings.origin).toBe('https://galley.example');
});

test.each([
  [{ GALLEY_PORT: 'http' }, 'GALLEY_PORT=http is no port'],
  [{ GALLEY_PORT: '70000' }, 'GALLEY_PORT=70000 is no port'],
  [{ GALLEY_HOST: '0.0.0.0' }, 'set GALLEY_URL to the https address'],
  [{ GALLEY_LANGUAGETOOL: 'languagetool' }, 'must be an address'],
  [{ GALLEY_LANGUAGETOOL: 'file:///etc/passwd' }, 'must be an address'],
  [{ GALLEY_URL: 'http://galley.example' }, 'must be https'],
  [{ GALLEY_URL: 'http://127.0.0.1.evil.example' }, 'must be https'],
  [{ GALLEY_URL: 'https://galley.example/desk' }, 'without a path'],
  [{ GALLEY_URL: 'galley' }, 'without a path'],
  [{ DATABASE_URL: 'mysql://somewhere' }, 'must begin with postgres://'],
  [{ GALLEY_LOG: 'loud' }, 'none of silent, error'],
  [{ GALLEY_NEWSROOM: 'x'.repeat(81) }, '80 characters'],
])('%j is refused with a sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).toThrow(sentence);
});
