import { expect, test } from 'vitest';
import { safeNext } from './paths.ts';

test('after signing in one goes where one wanted, and never to another site', () => {
  expect(safeNext('/articles/abc123?x=1#here')).toBe('/articles/abc123?x=1#here');
  expect(safeNext('/?q=tram')).toBe('/?q=tram');
  for (const trap of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    7,
  ])
    expect(safeNext(trap)).toBe('/');
});

test('after signing in one is not sent to sign in', () => {
  expect(safeNext('/sign-in?next=/people')).toBe('/');
  expect(safeNext('/link')).toBe('/');
});
