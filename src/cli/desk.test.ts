import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedArticle } from '#testing/seedArticle.ts';
import { answerLine } from './answerLine.ts';
import { galley } from './galley.ts';
import { houseFrom } from './houseFile.ts';
import { linesOf } from './linesOf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-desk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function typed(...args: string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    note: (line: string) => void notes.push(line),
    env: {},
  };
  const code = await galley(args, terminal);
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
/** The seed article in Markdown, as it was found. */
const found = seedArticle()
  .map(({ role, text }) => `${role === 'headline' ? '# ' : role === 'crosshead' ? '## ' : ''}${text}`)
  .join('\n\n');

describe('galley repair', () => {
  test.each(['de-DE', 'de-CH'])('the seed article comes out as it should have been printed, %s', async (style) => {
    const expected = await readFile(new URL(`../../e2e/samples/seed-expected.${style}.md`, import.meta.url), 'utf8');
    const { code, out, notes } = await typed('repair', await file('seed.md', found), '--style', style);
    expect(plain(out)).toBe(expected.trimEnd());
    expect(code).toBe(0);
    // What only a person can know is told beside it.
    expect(notes.split('\n')).toHaveLength(2);
  });

  test('as JSON: the text, each change with its sentence, and what is only asked', async () => {
    const { out } = await typed(
      'repair',
      await file('one.txt', 'Er sagt: "Ja.\n\nSie: "Nein".'),
      '--lang',
      'de-CH',
      '--json',
    );
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ style: 'de-CH', text: 'Er sagt: «Ja.\n\nSie: «Nein».' });
    expect(answer.changes[0]).toMatchObject({
      kind: 'quotes',
      passage: 0,
      from: 9,
      to: 10,
      before: '"',
      after: '«',
      ticked: true,
    });
    expect(answer.changes[1]).toMatchObject({ kind: 'missing', ticked: false });
    expect(answer.changes[1].choices.length).toBeGreaterThan(1);
  });

  test('refuses what it does not know', async () => {
    expect((await typed('repair', join(folder, 'none.md'))).code).toBe(1);
    expect((await typed('repair', await file('two.txt', 'x'), '--style', 'xx')).notes).toContain(
      'no house style of “xx”',
    );
    expect((await typed('repair')).code).toBe(2);
    const nowhere = join(folder, 'nowhere', 'three.txt');
    const { code, notes } = await typed('repair', await file('three.txt', 'x'), '--out', nowhere);
    expect([code, notes]).toEqual([1, `${nowhere} cannot be written (ENOENT).`]);
    const binary = await file('four.txt', 'x\0y');
    expect((await typed('repair', binary)).notes).toContain(`${binary} is in no format that Galley reads`);
  });

  test('reads the marks of Windows, and takes a stray control character out', async () => {
    const windows = join(folder, 'windows.txt');
    await writeFile(
      windows,
      Buffer.from([
        0x84,
        0x4a,
        0x61,
        0x02,
        0x93,
        ...Buffer.from(', sagt sie, und er geht mit ihr nach Hause. '.repeat(3)),
      ]),
    );
    expect((await typed('repair', windows, '--style', 'de-CH')).out).toMatch(/^«Ja», sagt sie/);
  });

  test.each([
    [
      'html',
      '<html lang="de-CH"><body><h1>Titel</h1><p>Er sagt: "Ja", und das ist gut für die Stadt.</p></body></html>',
    ],
    [
      'md',
      '---\ntitle: Titel\nlang: de-CH\ntags:\n  - "a"\n  - "b"\n---\n\nEr sagt: "Ja", und das ist gut für die Größe der Stadt.\n',
    ],
    [
      'html',
      '<html lang="en"><body><h1>Titel</h1><p>Er sagt: "Ja", und das ist gut für die Stadt, die nicht so groß ist.</p></body></html>',
    ],
  ])(
    'check and repair of %s go by the language that is stated, unless the words are in another',
    async (ending, text) => {
      const path = await file(`stated.${ending}`, text);
      const house = text.includes('lang="en"') ? ['„', '“'] : ['«', '»'];
      const { out } = await typed('check', path);
      expect(out).toContain(`The house writes ${house[0]}…${house[1]}`);
      expect((await typed('repair', path)).out).toContain(`${house[0]}Ja${house[1]}`);
    },
  );
});

describe('galley check', () => {
  test('finds, and says so by its exit code', async () => {
    const bad = await file(
      'bad.md',
      '# “Titel\n\nEin Satz mit Fehler . Und noch einer, der länger ist, damit man ihn liest.\n',
    );
    const { code, out } = await typed('check', bad, '--lang', 'de-CH', '--json');
    expect(code).toBe(1);
    const [{ findings }] = JSON.parse(out);
    const one = findings.find(({ rule }: { rule: string }) => rule === 'spaceBeforePunctuation');
    expect(Object.keys(one).sort()).toEqual(['block', 'excerpt', 'fixes', 'from', 'level', 'message', 'rule', 'to']);
    expect(one).toMatchObject({ level: 'warn', excerpt: ' ' });
    expect(one.fixes[0].edits[0]).toMatchObject({ from: one.from, to: one.to, text: '' });
    expect(one.message).not.toMatch(/^check\./);
    expect((await typed('check', bad, '--lang', 'de-CH')).out).toContain('warn spaceBeforePunctuation: ');
  });
});

describe('with the settings of a house', () => {
  const house = {
    languages: {
      'de-CH': {
        style: {
          quotes: { outer: ['„', '“'], inner: ['‚', '‘'] },
          forbidden: [{ word: 'Asylant', instead: 'Asylsuchender', reason: 'abwertend' }],
        },
        levels: { dateWord: 'stop' },
      },
    },
    names: [{ spelled: { de: 'Mychajlo Podoljak', fr: 'Mykhaïlo Podoliak' } }],
  };

  test('check finds its words and names at its levels, repair and batch set its marks', async () => {
    const settings = await file('house.json', JSON.stringify(house));
    const text = await file('three.md', '# Titel\n\nDer Asylant Mykhaïlo Podoliak sagt heute: «Ja.»\n');
    const { out } = await typed('check', text, '--lang', 'de-CH', '--house', settings, '--json');
    const [{ findings }] = JSON.parse(out);
    const found = findings.map(({ rule, level }: Record<string, string>) => `${level} ${rule}`);
    expect(found).toEqual(
      expect.arrayContaining(['warn forbiddenWord', 'warn nameSpelling', 'stop dateWord', 'warn wrongQuotes']),
    );
    const repaired = await typed('repair', text, '--lang', 'de-CH', '--house', settings);
    expect(repaired.out).toContain('sagt heute: „Ja.“');
    const line = JSON.stringify({ do: 'repair', text: '"x"', lang: 'de-CH' });
    expect(await answerLine(line, await houseFrom(settings))).toMatchObject({ text: '„x“' });
    expect(await answerLine(line)).toMatchObject({ text: '«x»' });
    // What the newsroom has decided for its new articles is in the file that it exports.
    const whole = await file('whole.json', JSON.stringify({ ...house, newArticles: { language: 'fr-CH' } }));
    expect(await answerLine(line, await houseFrom(whole))).toMatchObject({ text: '„x“' });
  });

  test.each([
    ['{', 'is not JSON'],
    ['{"languages":{},"names":[],"other":1}', 'the whole file'],
    ['{"languages":{},"names":[],"newArticles":{"language":"rm-CH"}}', 'newArticles.language'],
    ['{"languages":{"de-CH":{"style":{"dash":"~"},"levels":{}}},"names":[]}', 'languages.de-CH.style.dash'],
    [
      JSON.stringify({ languages: { 'de-CH': { style: { thousands: ',' }, levels: {} } }, names: [] }),
      'de-CH: Thousands and decimals would have the same sign',
    ],
  ])('%s is refused with a sentence', async (content, sentence) => {
    const { code, notes } = await typed('check', '-', '--house', await file('bad.json', content));
    expect([code, notes]).toEqual([1, expect.stringContaining(sentence)]);
  });
});

describe('galley batch', () => {
  const answer = async (line: unknown) => answerLine(typeof line === 'string' ? line : JSON.stringify(line));

  test('does what each line asks for', async () => {
    expect(await answer({ id: 1, do: 'repair', text: '"Größe"', style: 'de-CH' })).toMatchObject({
      id: 1,
      ok: true,
      text: '«Grösse»',
    });
    expect(await answer({ id: 'b', do: 'repair', text: '# "Titel', from: 'markdown', lang: 'de-DE' })).toMatchObject({
      text: '# „Titel“',
    });
    const checked = await answer({ id: 2, do: 'check', text: 'Ein "Satz , mit Fehler.', lang: 'de-CH' });
    expect(checked.findings?.map(({ rule }) => rule)).toContain('unbalancedQuote');
    const converted = await answer({
      id: 3,
      do: 'convert',
      from: 'html',
      to: 'markdown',
      text: '<h1>Titel</h1><p>Ein <b>Satz</b> mit mehreren Wörtern darin.</p>',
    });
    expect(converted).toMatchObject({ id: 3, ok: true });
    expect(converted.text).toContain('Ein **Satz**');
    expect(converted.receipt?.addsUp).toBe(true);
    const base64 = Buffer.from('"x"').toString('base64');
    expect(await answer({ id: 4, do: 'repair', base64, lang: 'en-GB' })).toMatchObject({ text: '“x”' });
    const signed = await answer({
      id: 5,
      do: 'repair',
      text: 'Er sagt: «Es ist Größe.»',
      style: 'de-CH',
      authorised: ['Es ist Größe.'],
    });
    expect(signed).toMatchObject({ text: 'Er sagt: «Es ist Größe.»' });
    expect(signed.changes?.map(({ ticked }) => ticked)).toEqual([false]);
  });

  test.each(['docx', 'html', 'json', 'ninjs', 'newsml-g2', 'nitf', 'markdown', 'text'])(
    'a %s is repaired as what it is, and checked',
    async (format) => {
      const text =
        '# "Neue Ära" für die Größe der Stadt\n\nEr sagte: "Das ist gut", und ging dann nach Hause.\n\nNoch ein Absatz mit "einem - und "Wort".\n\n## Schluss\n\nDas ist der letzte Absatz, und er ist nicht lang.\n';
      const made = await answer({ do: 'convert', from: 'markdown', to: format, text });
      const { text: words, base64 } = made;
      const repaired = await answer({ do: 'repair', from: format, style: 'de-CH', text: words, base64 });
      expect(repaired).toMatchObject({ ok: true });
      expect(repaired.changes?.filter(({ ticked }) => !ticked).map(({ kind }) => kind)).toEqual(['missing']);
      const read = { text: repaired.text, base64: repaired.base64 };
      const { text: after } = await answer({ do: 'convert', from: format, to: 'text', ...read });
      expect(after).toContain('«Neue Ära» für die Grösse der Stadt');
      expect(after).toContain('«einem – und «Wort».');
      const { findings } = await answer({ do: 'check', from: format, lang: 'de-CH', ...read });
      expect(findings?.map(({ rule }) => rule)).toContain('unbalancedQuote');
      expect(findings?.map(({ rule }) => rule)).not.toContain('wrongQuotes');
    },
  );

  test.each([
    ['no JSON', 'badLine'],
    [{ do: 'repair', id: 7 }, 'noInput'],
    [{ do: 'sing', id: 7, text: 'x' }, 'unknownTask'],
    [{ do: 'repair', id: 7, text: 'x', style: 'xx' }, 'unknownLanguage'],
    [{ do: 'convert', id: 7, text: 'x', to: 'xx' }, 'unknownFormat'],
    [{ do: 'convert', id: 7, text: 'x' }, 'unknownFormat'],
    [{ do: 'convert', id: 7, text: 'x', to: 'html', lang: 'de-CH' }, 'badLine'],
    [{ do: 'convert', id: 7, text: 'x', to: 'html', style: 'de-CH', authorised: ['x'] }, 'badLine'],
    [{ do: 'check', id: 7, from: 'docx', base64: 'AAAA' }, 'fileBroken'],
    [{ id: 7, text: 3 }, 'badLine'],
    [{ do: 'repair', id: 7, base64: '!' }, 'badLine'],
    [{ do: 'repair', id: 7, text: 'a\0b' }, 'fileUnknown'],
    ['[]', 'badLine'],
  ])('%j is answered by %s', async (line, code) => {
    const { id, ok, error } = await answer(line);
    expect({ id, ok, code: error?.code }).toEqual({ id: typeof line === 'string' ? null : 7, ok: false, code });
    expect(error?.message).toMatch(/^\S.{5}/);
  });

  test('lines come one by one, and one that is too long is passed over', async () => {
    const lines: (string | null)[] = [];
    const parts = ['{"a":', '1}\n\n', 'x'.repeat(30), 'y'.repeat(30), '\nlast ü', ' line'];
    for await (const line of linesOf(Readable.from(parts), 40)) lines.push(line);
    expect(lines).toEqual(['{"a":1}', '', null, 'last ü line']);
  });
});
