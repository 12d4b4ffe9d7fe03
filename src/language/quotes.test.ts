import { describe, expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { articleQuotes } from './articleQuotes.ts';
import { styleOf } from './locales.ts';
import { passage } from './passage.ts';
import { houseMarks, quotesIn } from './quotes.ts';

/** The text with each mark as the house prints it. */
function printed(text: string, language: string, spans: Parameters<typeof passage>[2] = []): string {
  const style = styleOf(language);
  const read = passage(text, 'paragraph', spans);
  const marks = houseMarks(read, quotesIn(read, style), style);
  return marks.reduceRight((line, { mark, sign, space }) => {
    const with_ = mark.role === 'open' ? sign + space : mark.role === 'close' ? space + sign : sign;
    return line.slice(0, mark.from) + with_ + line.slice(mark.to);
  }, text);
}

describe('marks are read by what stands around them', () => {
  test.each([
    ['de-DE', '"Ja", sagte sie. "Nein!"', '„Ja“, sagte sie. „Nein!“'],
    ['de-CH', '"Ja", sagte sie. (Auch "Nein"?)', '«Ja», sagte sie. (Auch «Nein»?)'],
    ['de-CH', 'Der "Spiegel"-Titel und Nicht-"Experten"', 'Der «Spiegel»-Titel und Nicht-«Experten»'],
    ['de-DE', '"Er sagte: "Komm!" und ging", sagte sie.', '„Er sagte: ‚Komm!‘ und ging“, sagte sie.'],
    ['de-DE', '"Hast du \'Faust\' gelesen?"', '„Hast du ‚Faust‘ gelesen?“'],
    ['de-CH', "Hans' Auto, 's ist, Einstein'sche, '68", 'Hans’ Auto, ’s ist, Einstein’sche, ’68'],
    ['de-CH', 'Ein 27"-Schirm, 5\' 10" und 2"44\'.', 'Ein 27"-Schirm, 5\' 10" und 2"44\'.'],
    ['de-CH', '"Seit 2019", sagt er, "nicht mehr seit 2020"', '«Seit 2019», sagt er, «nicht mehr seit 2020»'],
    ['de-DE', '“Neue Ära”', '„Neue Ära“'],
    ['de-DE', '»Sie sagte ›ja‹«, so er.', '„Sie sagte ‚ja‘“, so er.'],
    ['de-CH', ",,Ja'', sagte er – <<Nein>>.", '«Ja», sagte er – «Nein».'],
    ['de-CH', '„ Ja “ und « Nein ».', '«Ja» und «Nein».'],
    ['de-CH', '– "Ja"', '– «Ja»'],
    ['de-CH', '"…und dann"', '«…und dann»'],
    ['de-CH', '"Und dann …"', '«Und dann …»'],
    [
      'fr-FR',
      'Il dit : "oui". L\'"Europe", c\'est "ça"\u202f!',
      'Il dit : «\u202foui\u202f». L’«\u202fEurope\u202f», c’est «\u202fça\u202f»\u202f!',
    ],
    ['fr-FR', '« Il a dit "oui" hier »', '«\u202fIl a dit “oui” hier\u202f»'],
    ['fr-CH', '« Il a dit “oui” hier »', '«Il a dit ‹oui› hier»'],
    ['it-IT', "\"L'ha detto 'ieri'\", un po' tardi", '«L’ha detto “ieri”», un po’ tardi'],
    [
      'en-GB',
      "\"I don't know 'why',\" she said. The workers' rights, rock 'n' roll",
      '“I don’t know ‘why’,” she said. The workers’ rights, rock ’n’ roll',
    ],
    ['en-GB', "‘the workers' rights’ and 'tis", '‘the workers’ rights’ and ’tis'],
    ['en-US', 'word—"quote"—word', 'word—“quote”—word'],
    ['de-CH', 'mit `"code"` und https://a.ch/l\'eau', 'mit `"code"` und https://a.ch/l\'eau'],
  ])('%s %s', (language, typed, expected) => {
    expect(printed(typed, language)).toBe(expected);
    expect(printed(expected, language)).toBe(expected);
  });

  test('in words of another language its own are used, around them those of the article', () => {
    const text = 'Er sagte "he said "no" twice", so "oui"';
    expect(printed(text, 'de-CH', [{ kind: 'language', language: 'en', from: 10, to: 28 }])).toBe(
      'Er sagte «he said “no” twice», so «oui»',
    );
  });
});

test('marks of well-set text are what they are in every house', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('de-DE', 'de-CH', 'fr-FR', 'fr-CH', 'it-IT', 'it-CH', 'en-GB', 'en-US'),
      fc.constantFrom('de-DE', 'de-CH', 'fr-FR', 'fr-CH', 'it-IT', 'it-CH', 'en-GB', 'en-US'),
      fc.array(fc.constantFrom('Wort', 'der', 'l’eau', '(', 'O', ',I', '.', ':O', 'O?', '1968', 'OIOI'), {
        maxLength: 20,
      }),
      (from, to, parts) => {
        const { quotes, quoteSpace } = styleOf(from);
        let open = false;
        const words = parts.map((part) => {
          if (!part.includes('O') && !part.includes('I')) return part;
          open = !open;
          return open ? `${quotes.outer[0]}${quoteSpace}Zitat` : `Ende${quoteSpace}${quotes.outer[1]}`;
        });
        const text = words.join(' ') + (open ? ` x${quoteSpace}${quotes.outer[1]}` : '');
        const there = printed(text, to);
        expect(printed(there, to)).toBe(there);
        expect(printed(there, from)).toBe(text);
      },
    ),
  );
});

describe('problems', () => {
  const kinds = (language: string, ...texts: string[]) =>
    articleQuotes(
      texts.map((text) => (text.startsWith('# ') ? passage(text.slice(2), 'crosshead') : passage(text))),
      styleOf(language),
    ).problems.map(({ kind, passage: index, from }) => `${kind} ${index}:${from}`);

  test('of clean text are none', () => {
    expect(kinds('de-DE', '„Ja“, sagte er. „Ich ‚weiß‘ es nicht.“', '# „Volle Unterstützung“')).toEqual([]);
    expect(kinds('fr-FR', '«\u202fOui “non”\u202f», dit-elle.')).toEqual([]);
  });

  test.each([
    [['„Wir sind dankbar. Heute kämpfen wir.', 'Als Reaktion „x“'], ['unclosed 0:0']],
    [['„A“, sagte er nicht „nicht völlig ausbrennen“ wollte.“'], ['unopened 0:53']],
    [['„Er geht.', '„Er kommt“, sagte sie.'], ['runsOver 0:0']],
    [['„Er geht.', 'Er kommt“, sagte sie.'], ['runsOver 0:0']],
    [
      ['“Ja”, sagte sie.', '„Nein“ und „doch“'],
      ['mixedFamilies 0:0', 'englishOpener 0:0'],
    ],
    [['„Ja”'], ['mixedMarks 0:0']],
    [['«Ja»'], ['wrongStyle 0:0']],
    [['„Er sagt „ja“ dazu“'], ['wrongNesting 0:9']],
    [['„A ‚B „C“ B‘ A“'], ['tooDeep 0:6']],
    [['# “Volle Unterstützung'], ['unclosed 0:0', 'englishOpener 0:0']],
    [['Ein Zeichen " allein.'], ['lone 0:12']],
  ])('%j', (texts, expected) => {
    expect(kinds('de-DE', ...texts).sort()).toEqual([...expected].sort());
  });

  test('offer the likely places of what is missing', () => {
    const text = '„Das ist gut. Sehr gut, sagte sie. Dann ging sie.';
    const [problem] = articleQuotes([passage(text)], styleOf('de-DE')).problems;
    expect(problem?.places.map((place) => text.slice(0, place))).toEqual([
      '„Das ist gut. Sehr gut',
      text,
      '„Das ist gut.',
      '„Das ist gut. Sehr gut, sagte sie.',
    ]);
  });
});
