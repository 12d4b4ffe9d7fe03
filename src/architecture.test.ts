import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { offences } from '#testing/architecture.ts';
import { bareCode, specifiers } from '#testing/sourceScan.ts';

const src = new URL('.', import.meta.url);

function sourceTree(): Map<string, string> {
  const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => `${file.parentPath}/${file.name}`.replaceAll('\\', '/').replaceAll('//', '/'));
  const root = decodeURIComponent(src.pathname);
  return new Map(
    paths.map((path) => [
      path.slice(path.indexOf(root) + root.length),
      /\.(?:m?tsx?|mjs|md)$/.test(path) ? readFileSync(path, 'utf8') : '',
    ]),
  );
}

/** A tree in which nothing is wrong, but for what the test puts into it. */
function found(files: Record<string, string>): string[] {
  const map =
    'words/ ui/ marks/ blocks/ article/ language/ lint/ formats/ page/ api/ client/ server/ demo/ cli/ testing/';
  return offences(new Map(Object.entries({ 'README.md': map, ...files })));
}

test('the house rules hold', () => {
  expect(offences(sourceTree()).join('\n')).toBe('');
});

describe('the checker sees', () => {
  const a = 'export const a = 1;';

  test('an arrow that points right, and lets those pass that point left', () => {
    const files = { 'blocks/a.ts': a, 'article/b.ts': "import { a } from '#blocks/a.ts';\nexport const b = a;" };
    expect(found(files)).toEqual([]);
    expect(found({ 'article/a.ts': a, 'blocks/b.ts': "import { a } from '#article/a.ts';" })).toEqual([
      'blocks/b.ts → #article/a.ts: imports point left',
    ]);
  });

  test('client and server meeting outside api/', () => {
    const both = { 'server/http/a.ts': a, 'client/app/b.ts': "const { a } = await import('#server/http/a.ts');" };
    expect(found(both)).toEqual(['client/app/b.ts → #server/http/a.ts: imports point left']);
  });

  test('features that import features, and layers upside down', () => {
    const files = {
      'client/features/desk/a.ts': a,
      'client/features/notes/b.ts': "import { a } from '../desk/a.ts';",
      'client/connection/c.ts': "export { a } from '../features/desk/a.ts';",
      'client/app/d.ts': "import { a } from '../features/desk/a.ts';",
      'client/shared/e.ts': "import { a } from '../connection/c.ts';",
    };
    expect(found(files)).toEqual([
      'client/features/notes/b.ts → ../desk/a.ts: features do not import features',
      'client/connection/c.ts → ../features/desk/a.ts: imports point left',
      'client/shared/e.ts → ../connection/c.ts: client/ has connection/, features/ and app/, and nothing else',
    ]);
  });

  test('a log that knows a resource, and a resource that knows its home', () => {
    const files = {
      'server/people/a.ts': a,
      'server/node/files.ts': a,
      'server/log/b.ts': "import { a } from '../people/a.ts';",
      'server/media/c.ts': "import { a } from '../node/files.ts';",
    };
    expect(found(files)).toEqual([
      'server/log/b.ts → ../people/a.ts: imports point left',
      'server/media/c.ts → ../node/files.ts: imports point left',
    ]);
  });

  test('test equipment outside tests', () => {
    const files = { 'testing/a.ts': a, 'page/b.ts': "import { a } from '#testing/a.ts';" };
    expect(found(files)).toEqual(['page/b.ts → #testing/a.ts: testing/ is imported by tests only']);
    expect(found({ 'testing/a.ts': a, 'page/b.test.ts': files['page/b.ts'] })).toEqual([]);
  });

  test('imports written the wrong way', () => {
    const files = {
      'words/a.ts': a,
      'page/b.ts': "import { a } from '../words/a.ts';",
      'words/c.ts': "import { a } from '#words/a.ts';",
      'words/d.ts': "import { a } from './a';",
    };
    expect(found(files)).toEqual([
      'page/b.ts → ../words/a.ts: across zones it is written #words/a.ts',
      'words/c.ts → #words/a.ts: inside a zone it is written ./',
      'words/d.ts → ./a: there is no such file; is the extension written?',
    ]);
  });

  test('a circle, types included', () => {
    const files = { 'page/a.ts': "import type { B } from './b.ts';", 'page/b.ts': "import { a } from './a.ts';" };
    expect(found(files)).toEqual(['page/a.ts → page/b.ts → page/a.ts: a circle']);
  });

  test('index files, star and default exports, globs', () => {
    const files = {
      'words/index.ts': a,
      'words/b.ts': "export * from './c.ts';",
      'words/c.ts': 'export default 1;',
      'words/d.ts': "export const all = import.meta.glob('./*.ts');",
    };
    expect(found(files)).toEqual([
      'words/index.ts: no index files; a file is named for what it exports',
      'words/b.ts: no `export *`',
      'words/c.ts: no default exports',
      'words/d.ts: no import.meta.glob; lists are explicit',
    ]);
  });

  test('React, Node, SQL and the page in code that runs anywhere', () => {
    const files = {
      'ui/Button.tsx': "import { useState } from 'react';",
      'article/a.ts': "import { useState } from 'react';\nimport { b } from '#ui/Button.tsx';",
      'article/b.ts': "import fs from 'fs';\nimport { join } from 'node:path';",
      'server/people/c.ts': "import type { Kysely } from 'kysely';",
      'server/people/people.db.ts': "import type { Kysely } from 'kysely';",
      'article/d.ts': 'export const title = document.body.innerHTML;',
      'article/e.ts':
        'export const words = (document: Doc) => document.content.words;\n// window.open, "<p>".innerHTML',
      'server/node/f.ts': "import { join } from 'node:path';",
    };
    expect(found(files)).toEqual([
      'article/a.ts → #ui/Button.tsx: a .ts file here runs without a page',
      'article/a.ts → react: React only in .tsx, client/ and demo/',
      'article/b.ts → fs: Node only in server/node/ and cli/',
      'article/b.ts → node:path: Node only in server/node/ and cli/',
      'server/people/c.ts → kysely: SQL only in *.db.ts and server/db/',
      'article/d.ts → document.body: a .ts file here runs without a page',
      'article/d.ts → .innerHTML: a .ts file here runs without a page',
    ]);
  });

  test('what a list leaves out', () => {
    const files = {
      'blocks/all.ts': "import { quote } from './quote/quote.ts';",
      'blocks/quote/quote.ts': a,
      'blocks/table/table.ts': a,
      'marks/all.ts': '',
      'marks/defineMark.ts': 'export function defineMark(mark: Mark) { return mark; }',
      'marks/strong.ts': "export const strong = defineMark({ name: 'strong' });",
      'api/all.ts': "import * as people from './people.ts';\nexport const endpoints = { addPerson: people.addPerson };",
      'api/people.ts': 'export const addPerson = endpoint({});\nexport const listPeople = endpoint({});',
      'lint/rules.ts': '',
      'lint/rules/doubleSpace.ts': a,
      'lint/rules/doubleSpace.test.ts': a,
      'formats/all.ts': '',
      'formats/nitf/nitf.ts': 'export const nitf = defineFormat({});',
    };
    expect(found(files)).toEqual([
      'blocks/all.ts → blocks/table/: missing from the list',
      'marks/all.ts → marks/strong.ts: missing from the list',
      'lint/rules.ts → lint/rules/doubleSpace.ts: missing from the list',
      'formats/all.ts → formats/nitf/: missing from the list',
      'api/all.ts → api/people.ts listPeople: missing from the list',
    ]);
  });

  test('a folder that the map does not name, and one that the arrows do not', () => {
    const files = { 'words/a.ts': a, 'utils/b.ts': "import { a } from '#words/a.ts';" };
    expect(found(files)).toEqual([
      'utils/b.ts → #words/a.ts: utils/ has no place in the arrow line of src/README.md',
      'README.md → utils/: missing from the map',
    ]);
  });
});

describe('the scanner', () => {
  test('blanks comments, strings, templates and regular expressions, and nothing else', () => {
    const source = `f(\`a \${g({ b: "}" })} c\`, /["/]\\//g, x / y) // tail
/* import */ <p>it's</p>
h();`;
    const bare = bareCode(source);
    expect(bare).toHaveLength(source.length);
    expect(bare.replace(/ +/g, ' ')).toBe(`f(\` \${g({ b: " " })} \`, , x / y) \n <p>it \nh();`);
  });

  test('reads every form of import', () => {
    const source = [
      "import a, { b as from } from 'one';",
      "import './two.css';",
      "export {\n  c, // from 'nowhere'\n} from './three.ts';",
      "const d = import('four');",
      "new Worker(new URL('./five.worker.ts', import.meta.url));",
      'const e = "import f from \'six\'";',
    ].join('\n');
    expect(specifiers(source, bareCode(source)).sort()).toEqual([
      './five.worker.ts',
      './three.ts',
      './two.css',
      'four',
      'one',
    ]);
  });
});
