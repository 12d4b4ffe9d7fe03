import { afterAll, beforeAll, expect, test } from 'vitest';
import { changePicture, isExpired, listPictures, type Picture } from '#api/media.ts';
import { Problem } from '#api/problem.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { pressPhoto } from '#testing/pressPhoto.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

test('a picture may be used on its last day and not behind it', () => {
  expect(
    ['2026-12-30', '2026-12-31', '2027-01-01'].map((today) => isExpired({ expiresOn: '2026-12-31' }, today)),
  ).toEqual([false, false, true]);
  expect(isExpired({ expiresOn: '' }, '2027-01-01')).toBe(false);
});

eachEngine('The picture library', (engine) => {
  let galley: TestNewsroom;
  let reporter: SignedIn;
  let editor: SignedIn;
  let now = Date.UTC(2026, 4, 1);
  const ids: string[] = [];

  const upload = async (photo: Buffer, name: string): Promise<Picture> => {
    now += 1000;
    const answer = await reporter.fetch(`/api/pictures?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      body: new Uint8Array(photo),
    });
    return (await answer.json()) as Picture;
  };
  const found = async (q: string) => (await reporter.call(listPictures, { q })).pictures.map(({ name }) => name);

  beforeAll(async () => {
    galley = await startNewsroom({ db: await engine.open(), now: () => now });
    reporter = await galley.person('reporter', 'Rita Reporter');
    editor = await galley.person('editor');
    const small = { width: 30, height: 20 };
    const bridge = await pressPhoto({
      ...small,
      iim: { 120: 'Die Brücken von Zürich im Nebel', 80: 'Zoë Müller', 110: 'Keystone', 37: '20260601' },
    });
    ids.push((await upload(bridge, 'DSC_0815.jpg')).id);
    ids.push((await upload(await pressPhoto({ ...small, iim: { 120: 'Der Rat tagt', 110: 'AFP' } }), 'rat.jpg')).id);
    ids.push((await upload(await pressPhoto(small), 'bundesplatz_abend.jpg')).id);
  });
  afterAll(async () => {
    await galley.close();
    expect(galley.errors).toEqual([]);
  });

  test('has what the file said, newest first', async () => {
    const { pictures, next } = await reporter.call(listPictures, {});
    expect(pictures.map(({ name }) => name)).toEqual(['bundesplatz_abend.jpg', 'rat.jpg', 'DSC_0815.jpg']);
    expect(next).toBeUndefined();
    expect(pictures[2]).toMatchObject({
      caption: 'Die Brücken von Zürich im Nebel',
      credit: 'Zoë Müller / Keystone',
      creator: 'Zoë Müller',
      expiresOn: '2026-06-01',
      createdBy: 'Rita Reporter',
    });
  });

  test.each([
    ['brücke', ['DSC_0815.jpg']],
    ['BRUCK', ['DSC_0815.jpg']],
    ['nebel zür', ['DSC_0815.jpg']],
    ['nebel rat', []],
    ['keystone', ['DSC_0815.jpg']],
    ['müller', ['DSC_0815.jpg']],
    ['dsc', ['DSC_0815.jpg']],
    ['abend', ['bundesplatz_abend.jpg']],
    ['afp', ['rat.jpg']],
    ['…', ['bundesplatz_abend.jpg', 'rat.jpg', 'DSC_0815.jpg']],
    ["%' or 1=1 --", []],
  ])('is searched by caption, credit, author and file name: %s', async (q, names) => {
    expect(await found(q)).toEqual(names);
  });

  test('answers for the pictures of an article at once', async () => {
    const { pictures } = await reporter.call(listPictures, { ids: `${ids[0]},unknown12345,${ids[2]}` });
    expect(pictures.map(({ id }) => id)).toEqual([ids[2], ids[0]]);
  });

  test('a writer says what a picture shows, and it is found by it at once', async () => {
    const changed = await reporter.call(changePicture, {
      id: ids[2] ?? '',
      caption: 'Der Märitplatz',
      credit: 'Rita Reporter',
    });
    expect(changed).toMatchObject({ caption: 'Der Märitplatz', credit: 'Rita Reporter', usageTerms: '' });
    expect(await found('märit')).toEqual(['bundesplatz_abend.jpg']);
    await reporter.call(changePicture, { id: ids[2] ?? '', caption: '' });
    expect(await found('märit')).toEqual([]);
  });

  test('how it may be used, and until when, is for the desk to say', async () => {
    const id = ids[1] ?? '';
    for (const about of [{ usageTerms: 'Einmalig' }, { expiresOn: '2026-12-31' }, { caption: 'x', expiresOn: '' }])
      await expect(reporter.call(changePicture, { id, ...about })).rejects.toEqual(new Problem('forbidden'));
    expect((await reporter.call(listPictures, { ids: id })).pictures[0]).toMatchObject({ caption: 'Der Rat tagt' });
    const changed = await editor.call(changePicture, {
      id,
      usageTerms: 'Einmalig, nur online',
      expiresOn: '2026-12-31',
    });
    expect(changed).toMatchObject({
      usageTerms: 'Einmalig, nur online',
      expiresOn: '2026-12-31',
      caption: 'Der Rat tagt',
    });
    const reader = await galley.person('reader');
    await expect(reader.call(changePicture, { id, caption: 'x' })).rejects.toEqual(new Problem('forbidden'));
    await expect(galley.visitor().call(listPictures, {})).rejects.toEqual(new Problem('notSignedIn'));
  });

  test.each(['2026-02-30', '31.12.2026', '2026-12-31T00:00', '20261231', '2026-1-1'])(
    'no day: %s',
    async (expiresOn) => {
      await expect(editor.call(changePicture, { id: ids[1] ?? '', expiresOn })).rejects.toEqual(
        new Problem('badInput', { detail: 'expiresOn' }),
      );
    },
  );

  test('takes no text that a database cannot, and no cursor that it did not give', async () => {
    for (const caption of ['a\u0000b', 'x'.repeat(2001)])
      await expect(reporter.call(changePicture, { id: ids[1] ?? '', caption })).rejects.toEqual(
        new Problem('badInput', { detail: 'caption' }),
      );
    for (const after of ['x', '1', '1-', '99999999999999999-abcd', "1-'"])
      await expect(reporter.call(listPictures, { after })).rejects.toEqual(
        new Problem('badInput', { detail: 'after' }),
      );
    await expect(reporter.call(listPictures, { ids: 'a,,b' })).rejects.toEqual(
      new Problem('badInput', { detail: 'ids' }),
    );
  });

  test('comes a page at a time, each picture once, also where many came at the same moment', async () => {
    await galley.home.db.transaction(async (query) => {
      for (let number = 0; number < 100; number += 1)
        await query
          .insertInto('picture')
          .values({
            id: `many-${String(number).padStart(3, '0')}`,
            name: 'viele.jpg',
            width: 1,
            height: 1,
            widths: '[1]',
            bytes: 1,
            created_at: 5,
            created_by: 'nobody',
          })
          .execute();
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await reporter.call(listPictures, after === undefined ? {} : { after });
      seen.push(...page.pictures.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toHaveLength(103);
    expect(new Set(seen).size).toBe(103);
    expect(seen.slice(0, 3)).toEqual([ids[2], ids[1], ids[0]]);
  });
});
