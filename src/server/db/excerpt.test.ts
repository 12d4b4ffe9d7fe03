import { describe, expect, test } from 'vitest';
import { searchWords } from '#language/words.ts';
import { excerptOf } from './excerpt.ts';

const excerpt = (body: string, search: string, front = '') =>
  excerptOf({ language: 'de-CH', headline: 'Titel', front, body }, searchWords(search));

describe('an excerpt', () => {
  test('marks every form of the words that were searched for', () => {
    expect(excerpt('Die Häuser am See. Ein Haus brennt.', 'haus ')).toBe(
      'Die \ue000Häuser\ue001 am See. Ein \ue000Haus\ue001 brennt.',
    );
    expect(excerpt('Der Bundesrat tagt.', 'bund')).toBe('Der \ue000Bundesrat\ue001 tagt.');
  });

  test('is a short passage around the first hit, cut between words', () => {
    const long = `${'Vorher steht viel. '.repeat(50)}Hier liegt Basel am Rhein. ${'Nachher auch. '.repeat(50)}`;
    const found = excerpt(long, 'rhein ');
    expect(found).toMatch(/^… .*Basel am \ue000Rhein\ue001\. Nachher auch\..* …$/);
    expect(found.length).toBeLessThan(220);
    expect(found).not.toMatch(/(?:^… \p{L}{1,3}er )|Nachh? …$/u);
  });

  test('takes the front before the body, and says nothing of the headline', () => {
    expect(excerpt('Der Rhein.', 'rhein ', 'Am Rhein')).toBe('Am \ue000Rhein\ue001 Der \ue000Rhein\ue001.');
    expect(excerpt('Nichts', 'titel ')).toBe('');
  });

  test('has no marks but its own', () => {
    expect(excerpt('\ue000Rhein\ue001', 'rhein ')).toBe('\ue000Rhein\ue001');
    expect(excerpt('falsch\ue000er Rhein', 'rhein ')).toBe('falscher \ue000Rhein\ue001');
  });
});
