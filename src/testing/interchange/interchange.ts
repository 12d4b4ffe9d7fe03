import { readdirSync } from 'node:fs';
import { readFragment } from '#formats/html/readFragment.ts';
import { readHtml } from '#article/readHtml.ts';
import { corporaFolder, readCorpus } from '../corpora.ts';
import { fidelity, type Measured, type Share } from './fidelity.ts';

interface PasteCase { id: string; app: string; input: string; expected?: string }

let count = 0;
const newId = () => `id${(count++).toString(36).padStart(6, '0')}`;

export function measurePaste(): Map<string, Measured> {
  const index = JSON.parse(readCorpus('paste/index.json') ?? '[]') as PasteCase[];
  const found = new Map<string, Measured>();
  for (const { id, input, expected } of index) {
    const html = readCorpus(`paste/${input}`);
    if (html === null) continue;
    const tree = readHtml(html);
    const guide = expected ? readCorpus(`paste/${expected}`) : null;
    found.set(id, fidelity(tree, guide === null ? null : readHtml(guide), readFragment(tree, input, newId)));
  }
  for (const file of readdirSync(`${corporaFolder}/paste/jsonl`)) {
    const lines = (readCorpus(`paste/jsonl/${file}`) ?? '').split('\n').filter((line) => line.trim() !== '');
    lines.forEach((line, number) => {
      const { html } = JSON.parse(line) as { html: string };
      const tree = readHtml(html ?? '');
      found.set(`${file}:${number}`, fidelity(tree, null, readFragment(tree, '', newId)));
    });
  }
  return found;
}

export function sum(all: Iterable<Measured>): Record<string, Share> {
  const total: Record<string, Share> = {};
  for (const measured of all)
    for (const [name, { found, of }] of Object.entries(measured)) {
      const before = total[name] ?? { found: 0, of: 0 };
      total[name] = { found: before.found + found, of: before.of + of };
    }
  return total;
}
