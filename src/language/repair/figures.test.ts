import { expect, test } from 'vitest';
import { styleOf, stylesWith } from '../locales.ts';
import { passage } from '../passage.ts';
import { repair } from './repair.ts';

const shown = (text: string) => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');

/** What the repair makes of the figures of a text: `_` is a narrow no-break space, `?` stands before what is asked. */
function figures(text: string, language: string, from?: string, style = styleOf(language)): string {
  const changes = repair([passage(text)], style, { source: from ? styleOf(from) : null }).filter(
    ({ kind }) => kind === 'number',
  );
  return shown(
    changes
      .toReversed()
      .reduce(
        (after, change) =>
          after.slice(0, change.from) + (change.ticked ? '' : '?') + change.after + after.slice(change.to),
        text,
      ),
  );
}

test.each([
  // Groups from four digits on.
  ['de-DE', '1.500 und 12.500 Leute, 1.234,50', '1.500 und 12.500 Leute, 1.234,50'],
  ['de-AT', "1'500 und 12’500 Leute, 1500, 2019", '1.500 und 12.500 Leute, 1500, 2019'],
  ['fr-FR', '1 500 euros, 12 500 euros, 1 234,50', '1_500 euros, 12_500 euros, 1_234,50'],
  ['fr-FR', "1'500 voix, 1\u202f500, 1\u00a0500", '1_500 voix, 1_500, 1~500'],
  ['it-IT', '1.500 e 12’500 persone, 1.234,50', '1.500 e 12.500 persone, 1.234,50'],
  ['en-GB', "1,500 and 12'500 people, 1,234.50", '1,500 and 12,500 people, 1,234.50'],
  ['en-US', '1\u2009500 and 1,500', '1,500 and 1,500'],
  // From five.
  ['de-CH', "1’500 und 12'500 Leute, 1'500", '1500 und 12’500 Leute, 1500'],
  ['de-CH', 'Nach 1.234 Tagen', 'Nach ?1234 Tagen'],
  ['fr-CH', "1'500 et 12’500 voix", '1500 et 12’500 voix'],
  ['it-CH', '1’500 e 12.500.000 persone', '1500 e 12’500’000 persone'],
])('%s: %s', (language, text, expected) => {
  expect(figures(text, language)).toBe(expected);
});

test.each([
  ['de-DE', 'de-CH', '1.500 und 12.500 Leute', '1500 und 12’500 Leute'],
  ['fr-FR', 'fr-CH', '1\u202f500 et 12\u202f500 voix', '1500 et 12’500 voix'],
  ['it-IT', 'it-CH', '1.500 e 12.500 persone', '1500 e 12’500 persone'],
  ['fr-CH', 'fr-FR', '1500 et 12’500 voix', '1500 et 12_500 voix'],
])('%s → %s: %s', (from, to, text, expected) => {
  expect(figures(text, to, from)).toBe(expected);
});

test('a house that wants it otherwise gets it', () => {
  const styles = stylesWith({ 'de-DE': { thousandsFrom: '5' }, 'de-CH': { thousandsFrom: '4' } });
  expect(figures('1.500, 1.234,50 und 12.500', 'de-DE', undefined, styles['de-DE'])).toBe('1500, 1234,50 und 12.500');
  expect(figures("1'500, 1’234.50 und 12’500", 'de-CH', undefined, styles['de-CH'])).toBe('1’500, 1’234.50 und 12’500');
});
