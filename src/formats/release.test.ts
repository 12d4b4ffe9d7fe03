import { describe, expect, test } from 'vitest';
import type { Fields } from '#article/fields.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { countedIds, nitf as nitfSample } from '#testing/readingSamples.ts';
import { article, paragraph } from '#testing/write.ts';
import { formatNamed, formats } from './all.ts';
import { exportFile } from './exportFile.ts';
import { outgoing, releaseOf } from './outgoing.ts';
import { readSource } from './reading/readers.ts';

const release = {
  embargo: '2026-01-20T05:00:00Z',
  expires: '2026-03-01T22:30:00Z',
  urgency: '2',
  signal: 'correction',
  editorialNote: 'Absatz 3 ist neu: «drei», nicht <vier>.',
} as const satisfies Partial<Fields>;
const text = 'Ein Satz, der lang genug für einen Artikel ist.';

const outOf = (fields: Partial<Fields>, published = false) =>
  outgoing(article({ headline: 'Ein Pakt', fields }, paragraph(text)), {
    ...recordOf('a1'),
    ...(published ? { publishedAt: context.now - 1000 } : {}),
  });

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
    expect(JSON.parse(await fileText(format('jsonLd'), outOf(release)))).toMatchObject({ expires: release.expires });
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

  test.each(['rss', 'atom', 'jsonFeed', 'newsSitemap'])(
    '%s is not written before the embargo is over',
    async (name) => {
      const ahead = await exportFile(format(name), [outOf({}), outOf(release)], context);
      expect(ahead).toEqual({ missing: [{ article: 'a1', need: 'embargo' }] });
      const over = await exportFile(format(name), [outOf(release)], { ...context, now: Date.parse(release.embargo) });
      expect(over).toHaveProperty('file');
    },
  );

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
