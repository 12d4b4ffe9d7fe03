import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { node } from '#blocks/example.ts';
import type { FormatDefinition } from '#formats/defineFormat.ts';
import { docx } from '#formats/docx/docx.ts';
import { html } from '#formats/html/html.ts';
import { newsmlG2 } from '#formats/newsml/newsmlG2.ts';
import { ninjs31 } from '#formats/ninjs/ninjs31.ts';
import { outgoing } from '#formats/outgoing.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import { looksOf, pressPhoto, redAndBlue } from '#testing/pressPhoto.ts';
import { galley } from './galley.ts';

let folder: string;
let photo: Uint8Array;

const sentence = 'Die Brücke ist so lang, dass man ihr Ende von hier aus nicht sieht, und so alt wie die Stadt.';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-pictures-'));
  photo = await pressPhoto({ width: 2400, height: 1200, iim: { 110: 'Seeblick' } });
  await mkdir(join(folder, 'Brücke files'));
  await writeFile(join(folder, 'Brücke files/see 1.jpg'), photo);
  await writeFile(join(folder, 'bridge.jpg'), photo);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function typed(...args: string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await galley(args, {
    out: (line) => void out.push(line),
    note: (line) => void notes.push(line),
    env: {},
  });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}

async function source(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** Converts into a folder of its own and answers its files, those of folders too. */
async function converted(file: string, format: string) {
  const into = await mkdtemp(join(folder, 'out-'));
  const { code, notes } = await typed('convert', file, '--to', format, '--out', into);
  expect([code, notes.replace(/^.* does not carry: .*\.$/, '')]).toEqual([0, '']);
  const names = await readdir(into, { recursive: true });
  return { into, names: names.filter((name) => /\.\w+$/.test(name)).sort() };
}

const article = (
  picture: string,
) => `<!doctype html><html lang="de"><head><title>Die Brücke</title></head><body><article>
  <h1>Die Brücke</h1><p>${sentence}</p><p>${sentence}</p>
  <figure>${picture}<figcaption>Die Brücke am Morgen.</figcaption></figure><p>${sentence}</p></article></body></html>`;
const wire = `<?xml version="1.0"?><nitf><head><title>Die Brücke</title></head><body><body.head><hedline><hl1>Die Brücke</hl1></hedline>
  </body.head><body.content><p>${sentence}</p><p>${sentence}</p><media media-type="image"><media-reference source="bridge.jpg"/>
  <media-caption>Die Brücke am Morgen.</media-caption></media></body.content></body></nitf>`;

/** An article of the newsroom with a framed picture, as a format has it. */
async function own(format: FormatDefinition, more: Partial<typeof context> = {}): Promise<string | Uint8Array> {
  const figure = node('figure', { picture: 'see', crop: '0-0-500-1000' }, node('figure_caption', 'Am Morgen.'));
  const front = [node('kicker'), node('headline', 'Die Brücke'), node('standfirst', sentence)];
  const doc = schema.nodeFromJSON(node('doc', ...front, node('paragraph', sentence), figure));
  if (format.holds !== 'article') throw new RangeError(format.name);
  return format.write(outgoing(doc, recordOf('a1')), { ...context, ...more });
}

test('a Word document holds the pictures that its source holds or that lie beside it, without what a camera says', async () => {
  const data = `data:image/jpeg;base64,${Buffer.from(photo).toString('base64')}`;
  const files = [
    await source('held.html', article(`<img src="${data}">`)),
    await source('beside.html', article('<img src="bridge.jpg">')),
    await source('saved.html', article('<a href="./bridge.jpg"><img src="Br%C3%BCcke%20files/see%201.jpg"></a>')),
    await source('raw.html', article('<img src="Brücke files/see 1.jpg">')),
    await source('beside.md', `# Die Brücke\n\n${sentence}\n\n![](bridge.jpg)\n\n${sentence}\n`),
    await source('wire.xml', wire),
    await source('page.html', await own(html, { pictureAddress: () => 'bridge.jpg' })),
    await source('held.docx', await own(docx, { pictureFile: async () => photo })),
  ];
  for (const file of files) {
    const { into, names } = await converted(file, 'docx');
    expect(names, file).toHaveLength(1);
    const parts = unzipSync(await readFile(join(into, names[0] ?? '')));
    const held = Object.keys(parts).filter((part) => /^word\/media\/.+/.test(part));
    expect(held, file).toHaveLength(1);
    const bytes = parts[held[0] ?? ''] ?? new Uint8Array();
    expect(await looksOf(bytes), file).toMatchObject({ format: 'jpeg', width: 1600, height: 800 });
    expect(Buffer.from(bytes).includes('Kamera'), file).toBe(false);
    expect(Buffer.from(parts['word/document.xml'] ?? []).toString(), file).not.toMatch(/\.invalid|w:hyperlink/);
  }
});

test('a repaired Word document keeps its pictures', async () => {
  const file = await source('mend.docx', await own(docx, { pictureFile: async () => photo }));
  const out = join(folder, 'mended.docx');
  expect((await typed('repair', file, '--style', 'de-CH', '--out', out)).code).toBe(0);
  expect(Object.keys(unzipSync(await readFile(out))).filter((part) => /^word\/media\/.+/.test(part))).toHaveLength(1);
});

test('other formats name the picture as a file beside them, as it was', async () => {
  const file = await source('tree.html', article('<img src="bridge.jpg" alt="Brücke">'));
  for (const [format, written] of [
    ['html', 'tree.html'],
    ['markdown', 'tree.md'],
    ['newsml-g2', 'tree.xml'],
    ['nitf', 'tree.xml'],
  ] as const) {
    const { into, names } = await converted(file, format);
    expect(names, format).toEqual([join('tree-media', '1.jpg'), written]);
    expect(new Uint8Array(await readFile(join(into, 'tree-media/1.jpg')))).toEqual(new Uint8Array(photo));
    const text = await readFile(join(into, written), 'utf8');
    expect(text, format).toMatch(/["(]tree-media\/1\.jpg[")]/);
    expect(text, format).not.toContain('beside.invalid');
  }
  // ninjs wants full addresses: a small picture is in its own.
  const { into, names } = await converted(file, 'ninjs');
  expect(names).toEqual(['tree.json']);
  expect(await readFile(join(into, 'tree.json'), 'utf8')).toContain('"data:image/jpeg;base64,');
});

test('formats that allow full addresses alone have large pictures beside them, and name them where the folder’s address is known', async () => {
  const file = await source('wide.html', article('<img src="wide.png" alt="Brücke">'));
  await writeFile(join(folder, 'wide.png'), Buffer.concat([await redAndBlue(300, 300), Buffer.alloc(250_000)]));
  const address = 'https://files.seeblick.example/out';
  for (const format of ['ninjs', 'ninjs2', 'json-ld', 'rss', 'atom', 'json-feed']) {
    const into = join(folder, `wide-${format}`);
    expect(await typed('convert', file, '--to', format, '--out', into, '--address', address)).toMatchObject({
      code: 0,
      // Of its pictures nothing; of structured data, what it cannot tell of any.
      notes: format === 'json-ld' ? `${file}: The file does not carry: descriptions of pictures.` : '',
    });
    const [written = ''] = (await readdir(into)).filter((name) => name !== 'wide-media');
    expect(await readFile(join(into, written), 'utf8'), format).toContain(`${address}/wide-media/1.png`);
    expect(await readdir(join(into, 'wide-media'))).toEqual(['1.png']);
  }
  for (const format of ['ninjs', 'json']) {
    const into = join(folder, `unnamed-${format}`);
    const { code, notes } = await typed('convert', file, '--to', format, '--out', into);
    expect([code, notes]).toEqual([0, `${file}: A picture of it is beside what was written, which does not name it.`]);
    expect(await readdir(join(into, 'wide-media'))).toEqual(['1.png']);
  }
  expect((await typed('convert', file, '--to', 'ninjs', '--address', address)).code).toBe(2);
  expect((await typed('convert', file, '--to', 'ninjs', '--out', folder, '--address', 'here')).code).toBe(2);
  for (const format of ['html', 'docx', 'news-sitemap'])
    expect(await typed('convert', file, '--to', format, '--out', folder, '--address', address)).toMatchObject({
      code: 2,
      notes: expect.stringContaining('--address is for formats that name pictures by full addresses alone'),
    });
});

test('of each picture is said what its file is', async () => {
  const held = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(folder, name), bytes);
    return `![Die Brücke](${name})`;
  };
  const kinds = [
    ['png', await redAndBlue(300, 200), { width: 300, height: 200 }],
    ['jpeg', photo, { width: 2400, height: 1200 }],
    [
      'gif',
      await sharp(await redAndBlue(40, 30))
        .gif()
        .toBuffer(),
      { width: 40, height: 30 },
    ],
    // No header that we read says how large it is: nothing is said.
    [
      'webp',
      await sharp(await redAndBlue(50, 30))
        .webp()
        .toBuffer(),
      {},
    ],
  ] as const;
  const figures = await Promise.all(kinds.map(([kind, bytes]) => held(`kind.${kind}`, bytes)));
  const file = await source('kinds.md', ['# Die Brücke', sentence, ...figures].join('\n\n'));
  const at = async (format: string, ...address: string[]) => {
    const into = join(folder, `kinds-${format}`);
    expect((await typed('convert', file, '--to', format, '--out', into, ...address)).code).toBe(0);
    const [written = ''] = (await readdir(into)).filter((name) => name !== 'kinds-media');
    return readFile(join(into, written), 'utf8');
  };
  const ninjs = JSON.parse(await at('ninjs', '--address', 'https://files.seeblick.example/out'));
  const files = ninjs.associations.map((item: { renditions: object[] }) => item.renditions[0]);
  expect(files).toEqual(
    kinds.map(([kind, , size], index) => ({
      name: 'main',
      href: `https://files.seeblick.example/out/kinds-media/${index + 1}.${kind === 'jpeg' ? 'jpg' : kind}`,
      contentType: `image/${kind}`,
      ...size,
    })),
  );
  expect((await at('nitf')).match(/mime-type="[^"]*"/g)).toEqual(kinds.map(([kind]) => `mime-type="image/${kind}"`));
});

test('what is in neither is told of', async () => {
  const large = await redAndBlue(300, 300);
  const padded = Buffer.concat([large, Buffer.alloc(250_000)]);
  const file = await source('large.html', article('<img src="large.png">'));
  await writeFile(join(folder, 'large.png'), padded);
  const { code, out, notes } = await typed('convert', file, '--to', 'html');
  expect(code).toBe(0);
  expect(out).not.toContain('<img');
  expect(notes).toContain('A picture of it is not in what was written.');
  const [told] = JSON.parse((await typed('convert', file, '--to', 'html', '--json')).out);
  expect(told.articles[0].leftOut).toBe(1);
  const [asWord] = JSON.parse((await typed('convert', file, '--to', 'docx', '--json')).out);
  expect(asWord.articles[0].leftOut).toBeUndefined();
  expect(Buffer.from(asWord.articles[0].base64, 'base64').subarray(0, 2).toString()).toBe('PK');
});

test('nothing outside of the file’s folder is looked at, and what is no picture is in no document', async () => {
  await mkdir(join(folder, 'inner'));
  await symlink(join(folder, 'bridge.jpg'), join(folder, 'inner/link.jpg'));
  await writeFile(join(folder, 'inner/lie.jpg'), 'root:x:0:0');
  const pictures = ['../bridge.jpg', '%2e%2e/bridge.jpg', 'link.jpg', join(folder, 'bridge.jpg')];
  for (const address of pictures) {
    const file = await source('inner/story.html', article(`<img src="${address}">`));
    const { into, names } = await converted(file, 'html');
    expect(names, address).toEqual(['story.html']);
    expect(await readFile(join(into, 'story.html'), 'utf8'), address).not.toContain('<img');
  }
  const file = await source('inner/story.html', article('<img src="lie.jpg">'));
  const { code, notes } = await typed('convert', file, '--to', 'docx', '--out', join(folder, 'lie'));
  expect([code, notes]).toEqual([0, `${file}: A picture of it is not in what was written.`]);
});

test('of what Galley has written, pictures stay where they were and the article who it was', async () => {
  const address = context.pictureAddress('see', '0-0-500-1000');
  const written = [
    ['own.html', html],
    ['own.json', ninjs31],
    ['own.xml', newsmlG2],
  ] as const;
  for (const [name, format] of written) {
    const file = await source(name, await own(format));
    for (const to of ['html', 'ninjs', 'nitf', 'markdown'])
      expect((await typed('convert', file, '--to', to)).out, `${name} to ${to}`).toContain(address);
    if (format !== html)
      for (const to of ['ninjs', 'newsml-g2', 'nitf', 'atom'])
        expect((await typed('convert', file, '--to', to)).out).toContain('tag:seeblick.example,2026-01-13:a1');
  }
});

test('files of one name from several folders are several files', async () => {
  await mkdir(join(folder, 'one'));
  await mkdir(join(folder, 'two'));
  const files = [await source('one/story.txt', sentence), await source('two/story.txt', `${sentence} Und breit.`)];
  const into = join(folder, 'both');
  await typed('convert', ...files, '--to', 'markdown', '--out', into);
  expect((await readdir(into)).sort()).toEqual(['story-2.md', 'story.md']);
});

test('an id or a version that other formats have no place for stops no message', async () => {
  const odd = { type: 'text', headline: 'Die Brücke', body_text: sentence, version: '1.5' };
  for (const uri of ['urn:x y', 'ABC:1', 'tag:a#b#c', 'urn:ü', 'h2:a', '17']) {
    const file = await source('odd.json', JSON.stringify({ ...odd, uri }));
    for (const to of ['ninjs', 'newsml-g2', 'nitf', 'rss', 'atom']) {
      const { code, notes } = await typed('convert', file, '--to', to);
      expect([code, notes], `${uri} to ${to}`).toEqual([0, '']);
    }
  }
});
