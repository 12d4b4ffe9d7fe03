import { describe, expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { seedArticle } from '#testing/seedArticle.ts';
import type { HouseStyle } from '../houseStyle.ts';
import { styleOf } from '../locales.ts';
import { type Passage, passage } from '../passage.ts';
import type { Change } from './change.ts';
import { repair, repaired } from './repair.ts';

const line = (text: string) => (text.startsWith('## ') ? passage(text.slice(3), 'crosshead') : passage(text));

function repairText(text: string, style: HouseStyle, source?: HouseStyle): string {
  const passages = [line(text)];
  return repaired(passages[0] as Passage, repair(passages, style, { source: source ?? null }));
}

/** Without telling no-break spaces from others. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a repair brings to the house style', () => {
  test.each([
    ['de-CH', 'seines Gastes . Und  dann', 'seines Gastes. Und dann'],
    [
      'de-CH',
      'Koreakrieges (1950-1953) und 2019/20, 044-123 45 67',
      'Koreakrieges (1950–1953) und 2019/20, 044-123 45 67',
    ],
    ['de-CH', 'von 10-12 Uhr, am 2024-06-19, Covid-19, 6-4 6-3', 'von 10–12 Uhr, am 2024-06-19, Covid-19, 6-4 6-3'],
    ['de-CH', 'Er kam - wie immer - spät. Ein- und Ausgang', 'Er kam – wie immer – spät. Ein- und Ausgang'],
    ['de-DE', 'Und dann... war Schluss …', 'Und dann… war Schluss …'],
    ['de-CH', 'um 19:58 Uhr, von 8:00 bis 12:30 Uhr, 3:1', 'um 19.58 Uhr, von 8.00 bis 12.30 Uhr, 3:1'],
    ['de-DE', 'um 19.58 Uhr ... und', 'um 19.58 Uhr … und'],
    ['fr-CH', 'à 19 h 58', 'à 19h58'],
    ['fr-FR', 'à 19h58, dès 8:30, 3:1', 'à 19\u00a0h\u00a058, dès 8\u00a0h\u00a030, 3:1'],
    ['en-GB', 'at 7:30 p.m. and 8:15am', 'at 7.30 p.m. and 8.15am'],
    ['de-CH', "10'000 Franken, 1.234.567 Leute, 2500", '10’000 Franken, 1’234’567 Leute, 2500'],
    ['de-CH', 'CHF 3,50 und 4,20 Franken, 3,5 Prozent', 'CHF\u00a03.50 und 4.20 Franken, 3,5 Prozent'],
    ['de-CH', 'Er hat CHF 3,50, sie CHF 4,20.', 'Er hat CHF\u00a03.50, sie CHF\u00a04.20.'],
    ['fr-FR', '12 500 francs, 1 234 567 voix', '12\u202f500 francs, 1\u202f234\u202f567 voix'],
    // Telephone numbers, and two figures that only stand side by side.
    ['fr-FR', '+41 79 123 45 67, 079 123 45 67, 2019 500', '+41 79 123 45 67, 079 123 45 67, 2019 500'],
    ['de-CH', 'Auf Platz 12 500 Leute', 'Auf Platz 12 500 Leute'],
    [
      'de-DE',
      'z. B. 25 % von 10 km, Nr. 5, § 5, am 3. Mai, Dr. Müller',
      'z.\u00a0B. 25\u00a0% von 10\u00a0km, Nr.\u00a05, §\u00a05, am 3.\u00a0Mai, Dr.\u00a0Müller',
    ],
    ['de-DE', 'i. d. R. und m. E. gut', 'i.\u00a0d.\u00a0R. und m.\u00a0E. gut'],
    ['de-CH', 'Große Straße in WEIẞENBURG, groß, GROß', 'Grosse Strasse in WEISSENBURG, gross, GROSS'],
    ['fr-FR', 'Quoi? Oui: non; "mot" !', 'Quoi\u202f? Oui\u00a0: non\u202f; «\u202fmot\u202f»\u202f!'],
    ['fr-CH', 'Quoi ? « mot » : oui', 'Quoi\u202f? «mot»\u202f: oui'],
    ['de-CH', 'Wer ? Was : das , dies !', 'Wer? Was: das, dies!'],
    ['en-US', 'He said - "yes"...', 'He said—“yes”…'],
    ['en-GB', "He said -- 'yes' -- 25 %", 'He said – ‘yes’ – 25%'],
    ['it-IT', 'E\' "vero" ( forse )', 'E’ «vero» (forse)'],
    ['de-CH', 'un\u200bsicht\u202ebar\ufeff', 'unsichtbar'],
    ['de-DE', '## “Volle Unterstützung', '„Volle Unterstützung“'],
    ['de-CH', '## „Neue Ära“', '«Neue Ära»'],
    ['de-CH', '„Wir sind dankbar. Und so weiter.', '«Wir sind dankbar. Und so weiter.'],
    [
      'de-CH',
      'Siehe https://a.ch/x--y...z und `a - "b"`, a.ß@b.ch',
      'Siehe https://a.ch/x--y...z und `a - "b"`, a.ß@b.ch',
    ],
  ])('%s %s', (language, text, expected) => {
    const style = styleOf(language);
    expect(repairText(text, style)).toBe(expected);
    expect(repairText(expected.startsWith('«') ? text : expected, style)).toBe(expected);
  });
});

describe('a conversion sets what the other house had set', () => {
  const gap = (text: string) => text.replaceAll('~', '\u00a0').replaceAll('_', '\u202f');
  test.each([
    [
      'de-DE',
      'de-CH',
      '„Die Straße ist ‚groß‘“ um 19:30 Uhr, 12.500 Leute',
      '«Die Strasse ist ‹gross›» um 19.30 Uhr, 12’500 Leute',
    ],
    [
      'de-CH',
      'de-DE',
      '«Die Strasse ist ‹gross›» um 19.30 Uhr, 12’500 Leute',
      '„Die Straße ist ‚groß‘“ um 19:30 Uhr, 12.500 Leute',
    ],
    [
      'fr-FR',
      'fr-CH',
      '«_C’est “vrai”_!_»~: 19~h~30, 12 500 francs, 25_%',
      '«C’est ‹vrai›_!»_: 19h30, 12’500 francs, 25%',
    ],
    [
      'fr-CH',
      'fr-FR',
      '«C’est ‹vrai›_!»_: 19h30, 12’500 francs, 25%',
      '«_C’est “vrai”_!_»~: 19~h~30, 12_500 francs, 25_%',
    ],
    ['it-IT', 'it-CH', '«È “vero”!», alle 19.30, 12.500 franchi', '«È ‹vero›!», alle 19.30, 12’500 franchi'],
    ['it-CH', 'it-IT', '«È ‹vero›!», alle 19.30, 12’500 franchi', '«È “vero”!», alle 19.30, 12.500 franchi'],
    ['en-GB', 'en-US', '“It’s – ‘fine’” at 7.30pm', '“It’s—‘fine’” at 7:30pm'],
    ['en-US', 'en-GB', '“It’s—‘fine’” at 7:30pm', '“It’s – ‘fine’” at 7.30pm'],
  ])('%s → %s: %s', (from, to, text, expected) => {
    expect(repairText(gap(text), styleOf(to), styleOf(from))).toBe(gap(expected));
  });
});

describe('the seed article', () => {
  const raw = seedArticle();

  test.each(['de-DE', 'de-CH'] as const)('comes out as it should have been printed, %s', (language) => {
    const changes = repair(raw, styleOf(language));
    const text = raw.map((each, index) =>
      repaired(
        each,
        changes.filter(({ passage: at }) => at === index),
      ),
    );
    expect(text.map(plain)).toEqual(seedArticle(language).map((each) => each.text));
  });

  test('leaves to people what only they can know, and says where', () => {
    const asked = repair(raw, styleOf('de-CH')).filter(({ ticked }) => !ticked);
    expect(asked.map(({ kind, passage: at, after }) => `${kind} ${raw[at]?.text.slice(0, 12)} ${after}`)).toEqual([
      'missing „Wir sind de »',
      'missing „Die Frage d «',
    ]);
    for (const { choices } of asked) expect(choices.length).toBeGreaterThan(1);
  });
});

describe('laws', () => {
  const language = fc.constantFrom('de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-CH', 'it-IT', 'it-CH', 'en-GB', 'en-US');
  const piece = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'Wort',
        'der',
        'Größe',
        'gross',
        'Strasse',
        'weiß',
        'Hans',
        'l',
        's',
        'Z',
        '19',
        '2019',
        '1950',
        '25',
        '%',
        'km',
        'Uhr',
        'CHF',
        'z.',
        'B.',
        'Dr.',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ' ',
        ' ',
        ' ',
        '  ',
        '\u00a0',
        '\u202f',
        '\n',
        '.',
        ',',
        ':',
        ';',
        '!',
        '?',
        '...',
        '…',
        '-',
        '–',
        '—',
        '--',
        '(',
        ')',
        '/',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('"', "'", '„', '“', '”', '«', '»', '‚', '‘', '’', '‹', '›', '´', ',,', "''"),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'https://a.ch/x--y',
        '`a "b"`',
        '\u200b',
        '\u00ad',
        '😀',
        'ſ',
        'é',
        '10’000',
        'l’11',
        'Hans’',
        ' sagte er',
        '10km',
        'z.B.',
        'u.a.m.',
        '12000',
        '8Uhr',
        ' ,Das',
        'CHF5',
        'um 8:30',
        'à 8h',
        '10 h 30',
        'ore 20,30',
        '7:30 to 9:00pm',
        ' he said',
        ', dit-il',
        '1.234.567',
        '12.500',
      ),
    },
  );
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
  const article = fc.array(fc.record({ text, role: fc.constantFrom('paragraph', 'crosshead', 'headline') }), {
    minLength: 1,
    maxLength: 4,
  });
  const passages = (lines: readonly { text: string; role: string }[]) =>
    lines.map((each) => passage(each.text, each.role));
  const repairedAll = (before: readonly Passage[], to: string, from?: string) => {
    const changes = repair(before, styleOf(to), { source: from ? styleOf(from) : null });
    return before.map((each, index) => ({
      ...each,
      text: repaired(
        each,
        changes.filter(({ passage: at }) => at === index),
      ),
    }));
  };

  const marksAsked = (changes: readonly Change[]) => changes.filter(({ kind }) => kind === 'missing');

  test('a second repair finds nothing to do', () => {
    fc.assert(
      fc.property(article, language, (lines, to) => {
        const once = repairedAll(passages(lines), to);
        expect(repair(once, styleOf(to)).filter(({ ticked }) => ticked)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('a text in which nothing is to be asked leaves nothing to ask in the house it is converted to', () => {
    const words = [
      'Wort',
      'der',
      'l’eau',
      'l’11',
      'dall’8',
      'Hans’ Auto',
      'un po’ di',
      '’68er',
      '’90s',
      '’70',
      '12’345',
    ];
    const quoted = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((inner) => inner.join(' '));
    const part = fc.oneof(quoted, fc.record({ outer: quoted }), fc.record({ outer: quoted, inner: quoted }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), language, language, (parts, from, to) => {
        const { quotes, quoteSpace } = styleOf(from);
        const around = ([open, close]: readonly [string, string], space: string, text: string) =>
          `${open}${space}${text}${space}${close}`;
        const text = parts.map((each) => {
          if (typeof each === 'string') return each;
          const inner = 'inner' in each ? ` ${around(quotes.inner, '', each.inner)} so` : '';
          return `${around(quotes.outer, quoteSpace, each.outer + inner)},`;
        });
        const printed = [passage(text.join(' '))];
        expect(marksAsked(repair(printed, styleOf(from)))).toEqual([]);
        const there = repairedAll(printed, to, from);
        expect(marksAsked(repair(there, styleOf(to), { source: styleOf(from) }))).toEqual([]);
        expect(marksAsked(repair(there, styleOf(to)))).toEqual([]);
        const signs = (line: string) => line.replace(/[^«»‹›„“”‚‘’"']/gu, '');
        const [back] = repairedAll(there, from, to);
        expect(signs(back?.text ?? '').replaceAll('’', '')).toBe(signs(text.join(' ')).replaceAll('’', ''));
      }),
      { numRuns: 600 },
    );
  });

  test('letters and digits stay, and stay in order; ß and ss count as one', () => {
    const letters = (text: string) =>
      text
        .replace(/ẞ/g, 'SS')
        .replace(/ß/g, 'ss')
        .replace(/[^\p{L}\d]/gu, '');
    fc.assert(
      fc.property(article, language, (lines, to) => {
        const before = passages(lines);
        expect(repairedAll(before, to).map((each) => letters(each.text).toLowerCase())).toEqual(
          before.map((each) => letters(each.text).toLowerCase()),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('what a change says was there is what was there, and changes do not overlap', () => {
    fc.assert(
      fc.property(article, language, (lines, to) => {
        const before = passages(lines);
        const ends = new Map<number, number>();
        for (const { passage: at, from, to: end, before: was, ticked } of repair(before, styleOf(to))) {
          expect(before[at]?.text.slice(from, end)).toBe(was);
          if (!ticked) continue;
          expect(from).toBeGreaterThanOrEqual(ends.get(at) ?? 0);
          ends.set(at, end);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('from Germany to Switzerland and back, quotation marks are what they were', () => {
    const marks = (text: string) => text.replace(/[^„“‚‘’«»‹›"']/gu, '');
    fc.assert(
      fc.property(article, (lines) => {
        const german = repairedAll(passages(lines), 'de-DE');
        // A mark that nobody knows the meaning of means something else beside other marks.
        fc.pre(repair(german, styleOf('de-DE')).every(({ kind }) => kind !== 'missing'));
        const back = repairedAll(repairedAll(german, 'de-CH', 'de-DE'), 'de-DE', 'de-CH');
        expect(back.map((each) => marks(each.text))).toEqual(german.map((each) => marks(each.text)));
      }),
      { numRuns: 300 },
    );
  });

  test('code, addresses, names of the keep-list and authorised words stay as they are', () => {
    const kept = 'Weiß "Groß" - Söhne';
    fc.assert(
      fc.property(text, text, language, (left, right, to) => {
        const style = { ...styleOf(to), keep: [kept] };
        const code = '`x -- "ß"`';
        const address = 'https://a.ch/ß--x?y="z..."';
        const before = [passage(`${left} ${kept} ${right}`), passage(`A ${code} ${address} "B"`)];
        const texts = before.map((each, index) =>
          repaired(
            each,
            repair(before, style).filter(({ passage: at }) => at === index),
          ),
        );
        expect(texts[0]).toContain(kept);
        expect(texts[1]).toContain(`${code} ${address}`);
        const signed = [passage(`${left} ${kept} ${right}`)];
        const asked = repair(signed, styleOf(to), { authorised: [kept] });
        expect(repaired(signed[0] as Passage, asked)).toContain(kept);
      }),
    );
  });
});

describe('an address keeps its marks', () => {
  const addresses = [
    'https://example.org/a-b?x="y"',
    "https://example.org/?x='y'",
    'https://example.org/?q={"a":"b"}&c="d-e"',
    'www.example.org/?x=“y”',
    'example.org/?x="y"',
    "https://example.org/l'eau?x=12'345",
  ];
  const languages = ['de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-CH', 'it-IT', 'it-CH', 'en-GB', 'en-US'] as const;

  test.each(languages)('%s', (language) => {
    const style = styleOf(language);
    const [open, close] = style.quotes.outer;
    const { quoteSpace: gap } = style;
    for (const address of addresses) {
      expect(repairText(`Da ${address}. Dort`, style)).toBe(`Da ${address}. Dort`);
      expect(repairText(`"Da ${address}", so "er"`, style)).toBe(
        `${open}${gap}Da ${address}${gap}${close}, so ${open}${gap}er${gap}${close}`,
      );
      expect(repairText(`"${address}"`, style)).toBe(`${open}${gap}${address}${gap}${close}`);
    }
  });
});

test.each([
  ['"', 20_000],
  ["'a ", 5_000],
  ['„a ', 3_000],
  ['<<a ', 5_000],
  ['1-', 20_000],
  ['a.a@', 5_000],
  [' ,a', 5_000],
  [" ,as'", 3_000],
  ['12345', 5_000],
  ['12345 ', 3_000],
  ['1.1,1’', 5_000],
  ['https://a.ch/?x="', 3_000],
  [`https://a.ch/${'="'.repeat(50)} `, 200],
])('%j a thousand times over is nobody’s prose, and done with in time', { timeout: 20_000 }, (text, times) => {
  expect(repair([passage(text.repeat(times))], styleOf('de-CH')).length).toBeLessThan(2_001);
});
