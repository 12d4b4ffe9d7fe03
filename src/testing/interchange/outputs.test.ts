import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formats } from '#formats/all.ts';
import type { FormatDefinition, Written } from '#formats/defineFormat.ts';
import { exportFile } from '#formats/exportFile.ts';
import { outgoing } from '#formats/outgoing.ts';
import { context, recordOf } from '../outgoing.ts';
import { article, crosshead, paragraph } from '../write.ts';
import { judgedRow, judges, lossTable, measureOutputs, xsdJudge } from './outputs.ts';

test('every export of every block, of the samples and of generated articles is valid by other people’s validators', {
  timeout: 240_000,
}, async () => {
  for (const [{ name }, { files, accepted }] of await measureOutputs(20)) expect(accepted ?? files, name).toBe(files);
});

type Damage = readonly [from: RegExp, to: string];

/** What a file of each format is damaged by: by each alone it is wrong. */
const damages: Readonly<Record<keyof typeof judges, Damage | readonly Damage[]>> = {
  html: [/<h1/, '<h1 id="a" id="a"'],
  htmlFragment: [/<\/h1>/, ''],
  markdown: [/lang/, ''],
  markdownMatter: [/lang /, ''],
  plainText: [/lang/, ''],
  docx: [
    [/<w:p>.*<\/w:p>/s, ''],
    [/erwarteter/, ''],
    [/<w:pStyle w:val="Heading2"\/>/, ''],
    [/Danach/, 'Davor'],
  ],
  json: [/"paragraph"/, '"headline"'],
  ninjs: [/"uri": "[^"]*"/, '"uri": 1'],
  ninjs21: [/"uri": "[^"]*"/, '"uri": 1'],
  newsmlG2: [/<itemMeta>/, '<itemMeta><b/>'],
  newsmlG2Nitf: [/<itemMeta>/, '<itemMeta><b/>'],
  nitf: [/<body.head>/, '<body.head><b/>'],
  jsonLd: [/"articleBody"/, '"bodyText"'],
  rss: [
    [/<guid.*?<\/guid>/, ''],
    [/2026-01-13:a1/, '2026-01-13:a2'],
    [/<title>Ein Pakt/, '<title>Ein Krieg'],
    [/read\/a1/, 'read/a2'],
    [/11:00:00 GMT<\/pubDate>/, '12:00:00 GMT</pubDate>'],
    [/erwarteter/, ''],
  ],
  atom: [
    [/<id>.*?<\/id>/g, ''],
    [/2026-01-13:a1/, '2026-01-13:a2'],
    [/<title>Ein Pakt/, '<title>Ein Krieg'],
    [/read\/a1/, 'read/a2'],
    [/T11:00:00Z<\/published>/, 'T12:00:00Z</published>'],
    [
      /T11:30:00Z<\/updated>(?!<link rel="alternate" type="text\/html" href="https:\/\/seeblick.example"\/>)/,
      'T12:30:00Z</updated>',
    ],
    [/erwarteter/, ''],
  ],
  jsonFeed: [
    [/"id": "[^"]*"/, '"id": ""'],
    [/2026-01-13:a1/, '2026-01-13:a2'],
    [/"title": "Ein Pakt/, '"title": "Ein Krieg'],
    [/read\/a1/, 'read/a2'],
    [/T11:00:00Z/, 'T12:00:00Z'],
    [/T11:30:00Z/, 'T12:30:00Z'],
    [/erwarteter/, ''],
  ],
  newsSitemap: [/news:title/g, 'news:headline'],
};

// The compiler takes its time beside other tests.
const patient = { timeout: 120_000 };

test.each(formats as readonly FormatDefinition[])(
  'the judge of $name refuses what is damaged',
  patient,
  async (format) => {
    const judge = judges[format.name as keyof typeof judges];
    const written = outgoing(
      article({ headline: 'Ein Pakt' }, paragraph('Ein lang erwarteter Satz.'), crosshead('Danach')),
      recordOf('a1'),
    );
    const exported = await exportFile(format, [written], context);
    if (!('file' in exported)) throw new Error(JSON.stringify(exported));
    const damage = (text: string, [from, to]: Damage) => {
      const damaged = text.replace(from, to);
      expect(damaged).not.toBe(text);
      return damaged;
    };
    const damaged = (file: Written, by: Damage): Written => {
      if (typeof file === 'string') return damage(file, by);
      const parts = unzipSync(file);
      const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      return zipSync({ ...parts, 'word/document.xml': strToU8(damage(words, by)) });
    };
    const accepted = await judge.accepted([exported.file], [written]);
    // Without xmllint nobody judges these, and nothing is said of them.
    if (accepted === null) return expect(judge.by).toContain('xmllint');
    expect(accepted).toBe(1);
    const all = damages[format.name as keyof typeof judges];
    for (const by of (all[0] instanceof RegExp ? [all] : all) as readonly Damage[])
      expect(await judge.accepted([damaged(exported.file, by)], [written]), String(by)).toBe(0);
  },
);

test('where there is no schema nobody has judged, and where one is named there has to be one', async () => {
  const judge = (schema: string, required: boolean) => xsdJudge(schema, required).accepted(['<nitf/>'], []);
  expect(await judge('no-such-schema.xsd', false)).toBe(null);
  await expect(async () => judge('no-such-schema.xsd', true)).rejects.toThrow('no-such-schema.xsd');
  expect(judgedRow('NITF', { files: 3, accepted: null, by: 'xmllint' })).toBe('| NITF | 3 | – | not judged |');
  expect(judgedRow('NITF', { files: 3, accepted: 2, by: 'xmllint' })).toBe('| NITF | 3 | 2 | xmllint |');
});

test('the documentation says what each format loses, as the formats say it', () => {
  const page = readFileSync(new URL('../../../docs/interchange.md', import.meta.url), 'utf8');
  expect(page).toContain(lossTable());
});
