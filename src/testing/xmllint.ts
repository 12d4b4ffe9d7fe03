import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corporaFolder } from './corpora.ts';

let told = false;
const present = spawnSync('xmllint', ['--version']).status === 0;

/**
 * What xmllint says against files of XML by one of IPTC's own schemas: nothing where they are valid. Null where there is no
 * xmllint or no schema, which is said once.
 */
export function xmllint(schema: string, files: readonly string[]): string | null {
  const path = join(corporaFolder, 'iptc/spec', schema);
  if (!present || !existsSync(path)) {
    if (!told)
      process.stdout.write(
        'No xmllint or no schemas here (GALLEY_CORPORA): XML is held against our own grammar alone.\n',
      );
    told = true;
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'galley-xmllint-'));
  try {
    const paths = files.map((file, index) => {
      const name = join(folder, `${index}.xml`);
      writeFileSync(name, file);
      return name;
    });
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', path, ...paths]);
    return status === 0
      ? ''
      : String(stderr)
          .replace(/^.* validates$/gm, '')
          .trim() || `xmllint ended with ${status}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
