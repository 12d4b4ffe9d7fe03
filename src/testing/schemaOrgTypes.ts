import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * How many of these files of JSON-LD the compiler takes for an Article of schema.org, a NewsArticle or one that is paid for, by the types that Google makes of the
 * published vocabulary: as literals, so that a property that the vocabulary has not is a fault.
 */
export function acceptedByTypes(files: readonly string[]): number {
  // Inside of the project, where its packages are found.
  const folder = mkdtempSync(`${root}node_modules/.schema-org-`);
  try {
    const consts = files.map((file, index) => `export const a${index}: Article = ${JSON.stringify(JSON.parse(file))};`);
    const head = "import type { Article as Any, WithContext } from 'schema-dts'; type Article = WithContext<Any>;";
    writeFileSync(`${folder}/articles.ts`, [head, ...consts].join('\n'));
    const options = '--noEmit --strict --skipLibCheck --target es2022 --module nodenext --ignoreConfig'.split(' ');
    const compiler = fileURLToPath(import.meta.resolve('typescript/package.json')).replace('package.json', 'bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, 'articles.ts'], { cwd: folder });
    const refused = new Set(String(stdout).match(/^articles\.ts\(\d+/gm));
    if (status !== 0 && refused.size === 0) throw new Error(String(stdout) || `tsc ended with ${status}`);
    return files.length - refused.size;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
