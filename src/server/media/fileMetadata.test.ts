import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { pressPhoto, xmpPacket } from '#testing/pressPhoto.ts';
import { createImages } from '../node/images.ts';
import { readExif } from './exif.ts';
import { creditPacket, fileMetadata } from './fileMetadata.ts';
import { readIim } from './iim.ts';
import { readXmp } from './xmp.ts';

const images = createImages();
const readFrom = async (photo: Uint8Array) => fileMetadata(await images.metadata(photo));
const bytes = (text: string) => new TextEncoder().encode(text);

const nothing = { caption: '', credit: '', alt: '', creator: '', copyright: '', usageTerms: '', expiresOn: '' };

test('a file that says nothing says nothing', async () => {
  expect(await readFrom(await pressPhoto())).toEqual(nothing);
});

test.each(['utf-8', 'latin1', 'utf-8 unannounced'] as const)('IPTC-IIM in %s keeps its umlauts', async (charset) => {
  const photo = await pressPhoto({
    iim: {
      120: 'Menschen überqueren\rdie  Brücke in Zürich',
      80: 'Zoë Müller',
      110: 'Keystone',
      116: '© Keystone 2026',
      37: '20261231',
    },
    charset,
  });
  expect(await readFrom(photo)).toEqual({
    ...nothing,
    caption: 'Menschen überqueren die Brücke in Zürich',
    credit: 'Zoë Müller / Keystone',
    creator: 'Zoë Müller',
    copyright: '© Keystone 2026',
    expiresOn: '2026-12-31',
  });
});

test('the quotation marks and dashes of Windows are read as such', () => {
  const block = new Uint8Array([0x1c, 2, 120, 0, 5, 0x84, 0x41, 0x93, 0x20, 0x96]);
  expect(readIim(block)).toEqual({ caption: '„A“ –' });
});

test('XMP goes before IPTC-IIM and that before what the camera wrote', async () => {
  const alt = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="de">anders</rdf:li><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></${name}>`;
  const photo = await pressPhoto({
    xmp: xmpPacket(
      `${alt('dc:description', 'Tom &amp; Zoë')}<dc:creator><rdf:Seq><rdf:li>Anna Muster</rdf:li><rdf:li>Max Beispiel</rdf:li></rdf:Seq></dc:creator>
       ${alt('xmpRights:UsageTerms', 'Nur redaktionell')}${alt('Iptc4xmpCore:AltTextAccessibility', 'Zwei Leute')}`,
      'photoshop:Credit="AFP"',
    ),
    iim: { 120: 'aus dem IIM', 110: 'Keystone', 116: '© Keystone' },
    camera: { Artist: 'Camera Owner', Copyright: 'Camera Copyright', ImageDescription: 'OLYMPUS DIGITAL CAMERA' },
  });
  expect(await readFrom(photo)).toEqual({
    caption: 'Tom & Zoë',
    credit: 'Anna Muster, Max Beispiel / AFP',
    alt: 'Zwei Leute',
    creator: 'Anna Muster, Max Beispiel',
    copyright: '© Keystone',
    usageTerms: 'Nur redaktionell',
    expiresOn: '',
  });
});

test('a camera’s own words will do where there are no others', async () => {
  const photo = await pressPhoto({ camera: { Artist: 'Anna Muster', Copyright: '2026 Anna Muster' } });
  expect(await readFrom(photo)).toMatchObject({
    credit: 'Anna Muster',
    creator: 'Anna Muster',
    copyright: '2026 Anna Muster',
  });
});

describe('what the newsroom stores', () => {
  test('keeps whose it is, and nothing of where it was taken or with what', async () => {
    const photo = await pressPhoto({
      xmp: xmpPacket('', 'photoshop:Credit="Keystone &lt;SDA&gt;" photoshop:City="Bern"'),
      iim: { 80: 'Zoë\u00a0Müller', 90: 'Bern' },
      camera: { Artist: 'Zoë Müller' },
    });
    const before = await sharp(photo).metadata();
    expect([before.exif?.includes('Kamera'), before.iptc?.includes('Bern')]).toEqual([true, true]);
    const raw = await images.metadata(photo);
    const { original, sizes } = await images.encode(photo, [400], creditPacket(fileMetadata(raw)));
    const part = await images.part(original, { x: 0, y: 0, width: 500, height: 500 }, 400);
    for (const stored of [original, ...sizes.map((size) => size.bytes), part]) {
      const { exif, iptc, icc, xmp } = await sharp(stored).metadata();
      expect([exif, iptc, icc]).toEqual([undefined, undefined, undefined]);
      expect(readXmp(xmp ?? bytes(''))).toEqual({ creator: 'Zoë Müller', credit: 'Zoë Müller / Keystone <SDA>' });
      for (const word of ['Kamera', 'Bern', 'GPS']) expect(Buffer.from(stored).includes(word), word).toBe(false);
    }
  });

  test('says nothing where nobody does', () => {
    expect(creditPacket({ ...nothing, caption: 'Eine Brücke' })).toBe('');
  });
});

describe('hostile metadata', () => {
  test.each([
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'],
    ['a foreign file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
    ['deep nesting', '<a>'.repeat(100_000)],
    ['no XML', 'This is no packet.'],
    ['nothing', ''],
    ['too much', xmpPacket('', `photoshop:Credit="${'x'.repeat(1024 * 1024)}"`)],
  ])('XMP with %s says nothing', (_, packet) => {
    expect(readXmp(bytes(packet))).toEqual({});
  });

  test('whatever the bytes, they are read to an end, quickly, and what is read is one clean line', () => {
    const some = fc.uint8Array({ maxLength: 300 });
    const begun = fc.constantFrom(
      '8BIM\u0004\u0004\0\0',
      'Photoshop 3.0\x008BIM',
      '\u001c\u0002x\0\u0005',
      'Exif\0\0II*\0\b\0\0\0',
      'MM\0*',
    );
    fc.assert(
      fc.property(begun, some, (start, rest) => {
        const block = new Uint8Array([...Buffer.from(start, 'latin1'), ...rest]);
        const read = fileMetadata({ exif: block, iptc: block, xmp: block });
        for (const text of Object.values(read)) expect(text).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
      }),
    );
    expect(readExif(new Uint8Array())).toEqual({});
    expect(readIim(new Uint8Array())).toEqual({});
  });

  test('a real file with flipped bits is read or refused, and never anything else', async () => {
    const photo = await pressPhoto({
      width: 40,
      height: 30,
      iim: { 120: 'Brücke', 80: 'Zoë' },
      camera: { Artist: 'Zoë' },
    });
    const place = fc.integer({ min: 0, max: photo.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bent = Buffer.from(photo);
        bent[at] = (bent[at] ?? 0) ^ by;
        const raw = await images.metadata(bent).catch(() => null);
        if (raw) fileMetadata(raw);
      }),
      { numRuns: 60 },
    );
  });
});
