import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaNumber } from '#article/version.ts';
import { newsItem, wordClipboard } from '#testing/readingSamples.ts';
import { table } from '#testing/write.ts';
import { answerLine } from './answerLine.ts';
import { galley } from './galley.ts';

async function typed(...args: string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await galley(['convert', ...args], {
    out: (line) => void out.push(line),
    note: (line) => void notes.push(line),
    env: {},
  });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}

test('files of several kinds are converted, one that is broken is told of and stops none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-convert-'));
  try {
    const file = async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    };
    const [word, wire, broken] = [
      await file('word.html', wordClipboard),
      await file('wire.xml', newsItem),
      await file('broken.xml', '<newsItem><p>'),
    ];
    const seed = await typed('e2e/samples/seed-article.txt', '--to', 'markdown');
    expect(seed.code).toBe(0);
    expect(seed.out).toMatch(
      /^# Nordkorea schließt Militärpakt mit Russland\n\nNordkorea und Russland haben am Mittwoch/,
    );
    expect(seed.out.match(/^## /gm)).toHaveLength(5);
    expect(seed.out).not.toMatch(/Newsletter|PREV|Einloggen/);

    const several = await typed(word, broken, wire, '--to', 'html', '--out', join(folder, 'out'), '--receipt');
    expect(several.code).toBe(1);
    expect(several.notes).toMatch(/broken\.xml: This file is damaged/);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'wire.html',
      'wire.receipt.json',
      'word.html',
      'word.receipt.json',
    ]);
    expect(await readFile(join(folder, 'out/word.html'), 'utf8')).not.toMatch(/mso-|style=|<p><\/p>/);
    const receipt = JSON.parse(await readFile(join(folder, 'out/wire.receipt.json'), 'utf8'));
    expect(receipt).toMatchObject({ addsUp: true, facts: { status: 'usable', agency: 'Keystone-SDA' } });

    const document = await typed(wire, '--to', 'json');
    const again = await file('again.json', document.out);
    expect((await typed(again, '--to', 'json')).out).toBe(document.out);
    const answers = JSON.parse((await typed(wire, broken, '--to', 'text', '--json')).out);
    expect(answers[0].articles[0].text).toContain('Der «Pakt» gilt.');
    expect(answers[1].refused).toMatch(/damaged/);
    expect((await typed(word, '--to', 'nothing')).code).toBe(2);
    expect((await typed(word, '--to', 'html', '--from', 'nothing')).code).toBe(2);
    expect((await typed('--to', 'html')).code).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what is converted is valid in every format of Galley, and the same article each time', async () => {
  for (const format of ['ninjs', 'ninjs-2.1', 'newsml-g2', 'nitf', 'json-ld', 'rss', 'atom', 'json-feed']) {
    const { code, out } = await typed('e2e/samples/seed-article.txt', '--to', format);
    expect(code, format).toBe(0);
    expect(out, format).toContain('Nordkorea schließt Militärpakt');
  }
  const uri = async () => JSON.parse((await typed('e2e/samples/seed-article.txt', '--to', 'ninjs')).out).uri;
  expect(await uri()).toBe(await uri());
});

test('characters that a file may not hold are counted, and none of those that it keeps', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-characters-'));
  try {
    const source = join(folder, 'a.json');
    const given = { type: 'paragraph', content: [{ type: 'text', text: 'Ein\u0001 Satz\ufffe, der lang genug ist.' }] };
    const front = ['kicker', 'standfirst'].map((type) => ({ type }));
    const headline = { type: 'headline', content: [{ type: 'text', text: 'Ein Pakt' }] };
    const document = { type: 'doc', content: [front[0], headline, front[1], given] };
    await writeFile(source, JSON.stringify({ galley: 'article', schema: schemaNumber, document }));
    for (const format of ['nitf', 'ninjs', 'html', 'markdown', 'docx']) {
      const into = join(folder, format);
      const { notes } = await typed(source, '--to', format, '--out', into, '--receipt');
      expect([format, notes.split('\n')[0]]).toEqual([
        format,
        `${source}: 2 characters that no such file may hold were left out.`,
      ]);
      expect(JSON.parse(await readFile(join(into, 'a.receipt.json'), 'utf8'))).toMatchObject({ takenOut: 2 });
      const line = { do: 'convert', to: format, from: 'json', text: await readFile(source, 'utf8') };
      expect(await answerLine(JSON.stringify(line))).toMatchObject({ ok: true, takenOut: 2 });
    }
    const told = JSON.parse((await typed(source, '--to', 'nitf', '--json')).out);
    expect(told[0].articles[0]).toMatchObject({ takenOut: 2, receipt: { takenOut: 2 } });
    const kept = await typed(source, '--to', 'json');
    expect([kept.notes, kept.out]).toEqual(['', expect.stringContaining('Ein\\u0001 Satz\ufffe')]);
    const line = { do: 'convert', to: 'json', from: 'json', text: await readFile(source, 'utf8') };
    expect(await answerLine(JSON.stringify(line))).not.toHaveProperty('takenOut');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what an article has and its format does not carry is said, its embargo first, and named in the answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-convert-'));
  try {
    const item = { uri: 'urn:a', type: 'text', headline: 'Ein Pakt', body_text: 'Ein Satz. Und noch einer.' };
    const file = join(folder, 'wire.json');
    const text = JSON.stringify({ ...item, embargoed: '2990-01-02T05:00:00Z' });
    await writeFile(file, text);
    const { code, notes } = await typed(file, '--to', 'text');
    expect([code, notes]).toEqual([
      0,
      expect.stringMatching(/^.*wire\.json: The file does not carry: the embargo; .+\.$/),
    ]);
    const told = await typed(file, '--to', 'text', '--json');
    const [{ articles }] = JSON.parse(told.out);
    expect([told.notes, articles[0].lost[0]]).toEqual(['', 'embargo']);
    expect(articles[0].receipt.lost).toEqual(articles[0].lost);
    const answer = await answerLine(JSON.stringify({ do: 'convert', to: 'text', from: 'ninjs', text }));
    expect(answer.lost).toEqual(articles[0].lost);
    expect((await typed(file, '--to', 'newsml-g2')).notes).toBe('');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an article under an embargo is no feed, and that is said in a sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-convert-'));
  try {
    const item = { uri: 'urn:a', type: 'text', headline: 'Ein Pakt', body_text: 'Ein Satz. Und noch einer.' };
    const file = join(folder, 'wire.json');
    await writeFile(file, JSON.stringify({ ...item, embargoed: '2990-01-02T05:00:00Z' }));
    const { code, notes } = await typed(file, '--to', 'rss');
    expect([code, notes]).toEqual([1, expect.stringMatching(/The article is under an embargo.* \(field embargo\)\.$/)]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what stands against a file is named with its field or block, all of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-convert-'));
  try {
    const file = join(folder, 'bare.json');
    const document = {
      type: 'doc',
      attrs: { embargo: '2990-01-02T05:00:00Z' },
      content: [{ type: 'kicker' }, { type: 'headline' }, { type: 'standfirst' }, paragraph('Ein Satz.')],
    };
    const text = JSON.stringify({ galley: 'article', schema: schemaNumber, document });
    await writeFile(file, text);
    const refusal = {
      code: 'missingHeadline',
      field: 'headline',
      others: [{ code: 'embargoed', field: 'embargo' }],
    };
    const [told] = JSON.parse((await typed(file, '--to', 'rss', '--json')).out);
    expect(told).toMatchObject({ file, refused: expect.stringContaining('(field headline).'), ...refusal });
    expect(told).not.toHaveProperty('article');
    const { notes } = await typed(file, '--to', 'rss');
    expect(notes.split('\n')).toEqual([
      expect.stringMatching(/bare\.json: The article needs a headline.* \(field headline\)\.$/),
      expect.stringMatching(/bare\.json: The article is under an embargo.* \(field embargo\)\.$/),
    ]);
    const line = { do: 'convert', to: 'rss', from: 'json', text };
    expect((await answerLine(JSON.stringify(line))).error).toMatchObject({
      message: expect.stringContaining('(field headline).'),
      ...refusal,
    });
    const wide = table(Array.from({ length: 64 }, (_, index) => `Z${index}`)).toJSON();
    const given = { ...document, content: [...document.content, wide] };
    await writeFile(file, JSON.stringify({ galley: 'article', schema: schemaNumber, document: given }));
    const [wrong] = JSON.parse((await typed(file, '--to', 'docx', '--json')).out);
    expect(wrong).toMatchObject({
      refused: expect.stringMatching(new RegExp(`“Z0 Z1 .*” \\(block ${wide.attrs.id}\\)\\.$`)),
      code: 'notValidThere',
      block: wide.attrs.id,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
