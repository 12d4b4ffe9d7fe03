import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formats } from '#formats/all.ts';
import type { FormatDefinition, Written } from '#formats/defineFormat.ts';
import { exportFile } from '#formats/exportFile.ts';
import { outgoing } from '#formats/outgoing.ts';
import { context, recordOf } from '../outgoing.ts';
import { article, crosshead, paragraph } from '../write.ts';
import { xmllint } from '../xmllint.ts';
import { judges, lossTable, measureOutputs } from './outputs.ts';

test('every export of every block, of the samples and of generated articles is valid by other people’s validators', {
  timeout: 240_000,
}, async () => {
  for (const [{ name }, { files, accepted }] of await measureOutputs(20)) expect(accepted, name).toBe(files);
});

/** What a file of each format is damaged by. */
const damages: Readonly<Record<keyof typeof judges, readonly [RegExp, string]>> = {
  html: [/<h1/, '<h1 id="a" id="a"'],
  htmlFragment: [/<\/h1>/, ''],
  markdown: [/lang/, ''],
  markdownMatter: [/lang /, ''],
  plainText: [/lang/, ''],
  docx: [/<w:p>.*<\/w:p>/s, ''],
  json: [/"paragraph"/, '"headline"'],
  ninjs: [/"uri": "[^"]*"/, '"uri": 1'],
  ninjs21: [/"uri": "[^"]*"/, '"uri": 1'],
  newsmlG2: [/<itemMeta>/, '<itemMeta><b/>'],
  newsmlG2Nitf: [/<itemMeta>/, '<itemMeta><b/>'],
  nitf: [/<body.head>/, '<body.head><b/>'],
  jsonLd: [/"articleBody"/, '"bodyText"'],
  rss: [/<guid.*?<\/guid>/, ''],
  atom: [/<id>.*?<\/id>/g, ''],
  jsonFeed: [/"id": "[^"]*"/, '"id": ""'],
  newsSitemap: [/news:title/g, 'news:headline'],
};

// The compiler takes its time beside other tests.
const patient = { timeout: 120_000 };

test.each(formats as readonly FormatDefinition[])(
  'the judge of $name refuses what is damaged',
  patient,
  async (format) => {
    const judge = judges[format.name as keyof typeof judges];
    const [from, to] = damages[format.name as keyof typeof judges];
    const written = outgoing(
      article({ headline: 'Ein Pakt' }, paragraph('Ein lang erwarteter Satz.'), crosshead('Danach')),
      recordOf('a1'),
    );
    const exported = await exportFile(format, [written], context);
    if (!('file' in exported)) throw new Error(JSON.stringify(exported));
    const damage = (text: string) => {
      const damaged = text.replace(from, to);
      expect(damaged).not.toBe(text);
      return damaged;
    };
    const damaged = (file: Written): Written => {
      if (typeof file === 'string') return damage(file);
      const parts = unzipSync(file);
      const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      return zipSync({ ...parts, 'word/document.xml': strToU8(damage(words)) });
    };
    expect(await judge.accepted([exported.file], [written])).toBe(1);
    // Without xmllint nobody judges these.
    if (judge.by.startsWith('xmllint') && xmllint('nitf-3-6.xsd', []) === null) return;
    expect(await judge.accepted([damaged(exported.file)], [written])).toBe(0);
  },
);

test('the documentation says what each format loses, as the formats say it', () => {
  const page = readFileSync(new URL('../../../docs/interchange.md', import.meta.url), 'utf8');
  expect(page).toContain(lossTable());
});
