import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('..', import.meta.url));
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

/** The selectors of a sheet's rules, without comments and strings. */
function selectorsIn(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'/g, '');
  return [...bare.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector.trim());
}

/** As in `p + p`. */
const ofKind = /(?:^|[\s>~+,(])(?:[a-z][a-z0-9]*|\*)\s*[+~]/;

test('no rule is about what follows any element of a kind: with each block that comes, the browser asks all of the article', () => {
  expect(sheets.length).toBeGreaterThan(40);
  const offences = sheets.flatMap((path) =>
    selectorsIn(readFileSync(join(src, path), 'utf8'))
      .filter((selector) => ofKind.test(selector))
      .map((selector) => `${path}: ${selector}`),
  );
  expect(offences).toEqual([]);
});
