import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import type { Role } from '#article/permissions.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

eachEngine('what the house decides', (engine) => {
  let newsroom: TestNewsroom;
  let chief: SignedIn;
  let reader: SignedIn;

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open() });
    chief = await newsroom.person('chief');
    reader = await newsroom.person('reader');
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  const read = async () => (await reader.call(endpoints.getHouse, {})).publications;
  const put = (who: SignedIn, style: object, version: number, levels: object = {}) =>
    who.call(endpoints.putLanguage, { language: 'de-CH', style, levels: levels as Record<string, 'off'>, version });

  test('is nothing at first; the chief writes it, everybody reads it and hears of it', async () => {
    expect(await reader.call(endpoints.getHouse, {})).toEqual({
      publications: [{ id: 'newsroom', name: '', settings: { languages: {}, names: [] }, versions: {} }],
      grammar: false,
    });
    const channel = await reader.channel();
    const style = { quotes: { outer: ['„', '“'], inner: ['‚', '‘'] }, sharpS: true };
    expect(await put(chief, style, 0, { dateWord: 'off' })).toEqual({ version: 1 });
    await channel.next('house');
    channel.close();
    const names = [{ spelled: { de: 'Mychajlo Podoljak' }, role: { de: 'Berater' } }];
    expect(await chief.call(endpoints.putNames, { names, version: 0 })).toEqual({ version: 1 });
    expect(await reader.call(endpoints.getHouse, {})).toEqual({
      publications: [
        {
          id: 'newsroom',
          name: '',
          settings: { languages: { 'de-CH': { style, levels: { dateWord: 'off' } } }, names },
          versions: { 'de-CH': 1, names: 1 },
        },
      ],
      grammar: false,
    });
  });

  test('is not written over by somebody who has not seen the last of it, one after the other or at once', async () => {
    const version = (await read())[0]?.versions['de-CH'] ?? 0;
    await put(chief, { dash: '—' }, version);
    expect(await codeOf(put(chief, { dash: '–' }, version))).toBe('changedMeanwhile');
    expect(await codeOf(put(chief, { dash: '–' }, 0))).toBe('changedMeanwhile');
    const first = (apostrophe: string) =>
      codeOf(
        chief.call(endpoints.putLanguage, {
          language: 'it-IT',
          style: { apostrophe: apostrophe as "'" },
          levels: {},
          version: 0,
        }),
      );
    expect((await Promise.all([first("'"), first('’')])).sort()).toEqual(['changedMeanwhile', 'ok']);
  });

  test.each<[Role, string]>([
    ['reporter', 'forbidden'],
    ['editor', 'forbidden'],
    ['admin', 'changedMeanwhile'],
  ])('asked for by a %s answers %s', async (role, code) => {
    const person = await newsroom.person(role);
    expect(await codeOf(put(person, {}, 77))).toBe(code);
    expect(await codeOf(person.call(endpoints.putNames, { names: [], version: 77 }))).toBe(code);
  });

  test.each<[object, object, string]>([
    [{ quotes: { outer: ['«', '»'], inner: ['«', '»'] } }, {}, 'marksAlike'],
    [{ quotes: { outer: ['«', '“'], inner: ['‹', '›'] } }, {}, 'badInput'],
    [{ thousands: '.', decimal: '.' }, {}, 'signsAlike'],
    [{ lengths: { headline: { from: 70, to: 60, warn: 80 } } }, {}, 'limitsOutOfOrder'],
    [{ lengths: { nothing: { to: 60, warn: 80 } } }, {}, 'badInput'],
    [{ spellings: [{ wrong: 'Nato', right: 'die Nato' }] }, {}, 'wordInItself'],
    [{ spellings: [{ wrong: '', right: 'x' }] }, {}, 'badInput'],
    [
      {
        forbidden: [
          { word: 'Asylant', instead: '', reason: '' },
          { word: 'asylant', instead: '', reason: '' },
        ],
      },
      {},
      'wordTwice',
    ],
    [{ color: 'red' }, {}, 'badInput'],
    [{ thousandsFrom: '6' }, {}, 'badInput'],
    [{}, { nothing: 'off' }, 'badInput'],
    [{}, { dateWord: 'loud' }, 'badInput'],
    [{}, { wireKilled: 'off' }, 'badInput'],
  ])('%j with %j is refused as %s, and says why', async (style, levels, code) => {
    const answer = await chief.fetch('/api/house/languages/de-AT', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'accept-language': 'de' },
      body: JSON.stringify({ style, levels, version: 0 }),
    });
    const problem = (await answer.json()) as { code: string; message: string };
    expect([answer.ok, problem.code]).toEqual([false, code]);
    expect(problem.message).toMatch(/\.|:/);
    expect(problem.message).not.toMatch(/problem\.|\{\{/);
  });

  test('a language there is not has no settings', async () => {
    const call = chief.fetch('/api/house/languages/xx', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ style: {}, levels: {}, version: 0 }),
    });
    expect((await call).status).toBe(404);
  });
});
