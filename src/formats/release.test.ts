import { describe, expect, test } from 'vitest';
import type { Fields } from '#article/fields.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { countedIds, nitf as nitfSample } from '#testing/readingSamples.ts';
import { article, paragraph } from '#testing/write.ts';
import { formats as all, formatNamed } from './all.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { exportFile } from './exportFile.ts';
import { outgoing, releaseOf } from './outgoing.ts';
import { readSource } from './reading/readers.ts';

const formats: readonly FormatDefinition[] = all;

const release = {
  embargo: '2026-01-20T05:00:00Z',
  expires: '2026-03-01T22:30:00Z',
  urgency: '2',
  signal: 'correction',
  editorialNote: 'Absatz 3 ist neu: «drei», nicht <vier>.',
} as const satisfies Partial<Fields>;
const text = 'Ein Satz, der lang genug für einen Artikel ist.';

const out = (fields: Partial<Fields>, record = recordOf('a1')) =>
  outgoing(article({ headline: 'Ein Pakt', fields }, paragraph(text)), record);

function outOf(fields: Partial<Fields>, published = false) {
  const { publishedAt: _, ...record } = recordOf('a1');
  return out(fields, published ? { ...record, publishedAt: context.now - 1000 } : record);
}

function format(name: string) {
  const found = formatNamed(name);
  if (!found) throw new RangeError(name);
  return found;
}

async function readBack(written: string) {
  const [read] = await readSource({ name: 'a', bytes: new TextEncoder().encode(written) }, countedIds());
  if (!read) throw new RangeError('Nothing read');
  return read.doc.attrs;
}

describe('embargo, expiry, urgency, signal and note', () => {
  test.each(['json', 'html', 'ninjs', 'ninjs21', 'newsmlG2', 'newsmlG2Nitf', 'nitf'])(
    '%s carries them there and back',
    async (name) => {
      expect(await readBack(await fileText(format(name), outOf(release)))).toMatchObject(release);
    },
  );

  test('others find them where the specification has its places for them', async () => {
    const ninjs = JSON.parse(await fileText(format('ninjs'), outOf(release, true)));
    expect(ninjs).toMatchObject({
      embargoedUntil: release.embargo,
      expires: release.expires,
      urgency: 2,
      edNote: release.editorialNote,
      pubStatus: 'withheld',
      copyrightHolder: 'Seeblick',
      copyrightNotice: '© 2026 Seeblick',
    });
    const free = outOf({ ...release, embargo: '' }, true);
    expect(JSON.parse(await fileText(format('jsonLd'), free))).toMatchObject({ expires: release.expires });
    const g2 = await fileText(format('newsmlG2'), outOf(release));
    for (const stated of [
      `<embargoed>${release.embargo}</embargoed>`,
      '<signal qcode="sig:correction"/>',
      `<expires>${release.expires}</expires>`,
      '<urgency>2</urgency>',
      '<priority>2</priority><origin>Seeblick</origin>',
      'stat:withheld',
    ])
      expect(g2).toContain(stated);
    const nitf = await fileText(format('nitf'), outOf(release));
    for (const stated of [
      'management-status="embargoed"',
      '<date.release norm="20260120T050000Z"/>',
      '<date.expire norm="20260301T223000Z"/>',
      '<urgency ed-urg="2"/>',
      '<correction/>',
    ])
      expect(nitf).toContain(stated);
  });

  test('what is published and free is to be used, what is retracted no longer', async () => {
    const status = async (fields: Partial<Fields>) =>
      JSON.parse(await fileText(format('ninjs'), outOf(fields, true))).pubStatus;
    expect(await status({})).toBe('usable');
    expect(await status({ embargo: '2026-01-13T05:00:00Z' })).toBe('usable');
    expect(await status({ signal: 'retraction' })).toBe('canceled');
    expect(await fileText(format('nitf'), outOf({ signal: 'retraction' }, true))).toContain(
      'management-status="canceled"',
    );
  });

  test('what is retracted now leaves so in every version, what is no longer a retraction as it was', async () => {
    const doc = (signal: Fields['signal']) => article({ headline: 'Ein Pakt', fields: { signal } }, paragraph(text));
    const status = async (then: Fields['signal'], now: Fields['signal']) => {
      const record = {
        ...recordOf('a1'),
        publishedAt: context.now - 1000,
        release: releaseOf(doc(now).attrs as Fields),
      };
      return JSON.parse(await fileText(format('ninjs'), outgoing(doc(then), record))).pubStatus;
    };
    expect(await status('', 'retraction')).toBe('canceled');
    expect(await status('correction', 'retraction')).toBe('canceled');
    expect(await status('', 'correction')).toBe('usable');
    expect(await status('retraction', '')).toBe('canceled');
    const corrected = outgoing(doc('correction'), { ...recordOf('a1'), release: releaseOf(doc('').attrs as Fields) });
    expect(corrected.fields.signal).toBe('correction');
  });

  test.each(formats.map(({ name }) => name))(
    '%s says of a retracted article that it is, or there is no file',
    async (name) => {
      const retracted = outOf({ signal: 'retraction' }, true);
      const exported = await exportFile(format(name), [retracted], context);
      if (format(name).loses.includes('signal') && name !== 'newsSitemap')
        return expect(exported).toEqual({ missing: [{ article: 'a1', need: 'retraction' }] });
      const text = await fileText(format(name), retracted);
      // The sitemap has what may be used, and nothing else.
      if (name === 'newsSitemap') expect(text).not.toContain('<loc>');
      else expect(text).toMatch(/retraction|canceled/);
    },
  );

  const forReaders = ['jsonLd', 'rss', 'atom', 'jsonFeed', 'newsSitemap'];

  test.each(forReaders)('%s is not written before the embargo is over', async (name) => {
    const ahead = await exportFile(format(name), [outOf(release, true), outOf({}, true)], context);
    // It is there all the time, and one article keeps no other from it.
    if (name === 'newsSitemap') return expect('file' in ahead && String(ahead.file).match(/<loc>/g)).toHaveLength(1);
    expect(ahead).toEqual({ missing: [{ article: 'a1', need: 'embargo' }] });
    const over = { ...context, now: Date.parse(release.embargo) };
    expect(await exportFile(format(name), [outOf(release, true)], over)).toHaveProperty('file');
  });

  test.each(forReaders)('%s has nothing whose time is over', async (name) => {
    const then = { ...context, now: Date.parse(release.expires) };
    const before = await exportFile(format(name), [outOf(release, true)], { ...then, now: then.now - 1 });
    expect(before).toHaveProperty('file');
    const exported = await exportFile(format(name), [outOf(release, true)], then);
    if (name !== 'newsSitemap') return expect(exported).toEqual({ missing: [{ article: 'a1', need: 'expiry' }] });
    // It is a list of what is new, and what else it is asked for is no part of it.
    expect(exported).toMatchObject({ file: expect.not.stringContaining('<loc>') });
  });

  test('no format states a day of publication of what is not published', async () => {
    for (const { name, needs = [] } of formats) {
      const record = { ...recordOf('a1'), createdAt: Date.UTC(2020, 1, 1), changedAt: Date.UTC(2021, 1, 1) };
      const { publishedAt: _, ...draft } = record;
      const need = needs.find((each) => each === 'published' || each === 'publicationDay');
      const refused = await exportFile(format(name), [out({}, draft)], context);
      if (need) expect(refused).toEqual({ missing: [{ article: 'a1', need }] });
      else expect(refused).toHaveProperty('file');
      if (need === 'publicationDay') continue;
      const undated = await fileText(format(name), out({}, draft), { ...context, undated: true });
      expect(undated).not.toMatch(/datePublished|date_published|<published>|pubDate|date\.release/);
    }
  });

  test('every format that says when it was published asks for the day', async () => {
    const day = { ...recordOf('a1'), publishedAt: Date.UTC(2019, 2, 4, 5, 6, 7), createdAt: Date.UTC(2018, 1, 1) };
    const stated = /2019-?03-?04T|04 Mar 2019/;
    for (const { name, needs = [] } of formats) {
      const says = stated.test(await fileText(format(name), out({}, day), { ...context, now: day.publishedAt }));
      // What a newsroom sends to others says by its status whether it is published.
      const status = /newsml|nitf|ninjs/i.test(name);
      if (!status) expect([name, says]).toEqual([name, needs.some((need) => /^publi/.test(need))]);
    }
  });

  test('an agency’s embargo is a field by the clock of UTC; a time that names no zone stays a fact', async () => {
    expect(await readBack(nitfSample)).toMatchObject({
      embargo: '2026-04-13T04:00:00Z',
      urgency: '2',
      editorialNote: 'photo suit',
    });
    const wire = { uri: 'a', headline: 'Ein Pakt', body_text: text, embargoed: '2026-04-13T06:00:00', urgency: 12 };
    expect(await readBack(JSON.stringify(wire))).toMatchObject({ embargo: '', urgency: '' });
  });
});
