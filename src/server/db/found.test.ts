import { describe, expect, test } from 'vitest';
import { searchWords } from '#language/words.ts';
import { finder } from './found.ts';

const empty = { language: 'de-CH', kicker: '', headline: 'Titel', front: '', body: '' };
const found = (text: Partial<typeof empty>, search: string) => finder(searchWords(search))({ ...empty, ...text });
const passage = (body: string, search: string) => found({ body }, search).passage;

describe('where an article was found', () => {
  test('is marked at every form of the words that were searched for', () => {
    expect(passage('Die Häuser am See. Ein Haus brennt.', 'haus ')).toBe(
      'Die \ue000Häuser\ue001 am See. Ein \ue000Haus\ue001 brennt.',
    );
    expect(passage('Der Bundesrat tagt.', 'bun')).toBe('Der \ue000Bundesrat\ue001 tagt.');
    expect(passage('Die Bundesratswahl naht.', 'wahl ')).toBe('Die \ue000Bundesratswahl\ue001 naht.');
  });

  test('is a short passage around the first hit, cut between words', () => {
    const long = `${'Vorher steht viel. '.repeat(50)}Hier liegt Basel am Rhein. ${'Nachher auch. '.repeat(50)}`;
    const text = passage(long, 'rhein ');
    expect(text).toMatch(/^… .*Basel am \ue000Rhein\ue001\. Nachher auch\..* …$/);
    expect(text.length).toBeLessThan(220);
    expect(text).not.toMatch(/(?:^… \p{L}{1,3}er )|Nachh? …$/u);
  });

  test('is where most of the words stand together', () => {
    const far = 'Lange nichts. '.repeat(30);
    const text = passage(`Der Rhein ist ein Fluss. ${far}In Basel fliesst der Rhein.`, 'rhein basel ');
    expect(text).toMatch(/\ue000Basel\ue001 fliesst der \ue000Rhein\ue001\.$/);
  });

  test('is the first of the places that have as many of the words', () => {
    const far = 'Lange nichts. '.repeat(30);
    const pairs = `Zug am Rhein. ${far}Basel am Rhein. ${far}Zug vor Basel.`;
    expect(passage(pairs, 'zug rhein basel ')).toMatch(/^\ue000Zug\ue001 am \ue000Rhein\ue001/);
    expect(passage(`Nur Zug. ${far}${pairs}`, 'zug rhein basel ')).toMatch(/\ue000Zug\ue001 am \ue000Rhein\ue001/);
    expect(passage(`${'Rhein, '.repeat(40)}Zug.`, 'zug rhein ')).toMatch(/\ue000Zug\ue001\.$/);
  });

  test('names the part it is from, in the order of their weight', () => {
    const front = 'Am Rhein\nEin Lead\nAnna Meier\nRegion\nWasser, Rhein';
    expect(found({ kicker: 'Am Rhein', front, body: 'Viel Text' }, 'rhein ')).toEqual({
      kicker: 'Am \ue000Rhein\ue001',
      headline: 'Titel',
      place: 'tags',
      passage: 'Wasser, \ue000Rhein\ue001',
    });
    expect(found({ front, body: 'Der Rhein' }, 'rhein ').place).toBe('body');
    expect(found({ front, body: 'Viel Text' }, 'meier ').place).toBe('byline');
    expect(found({ front, body: 'Der Lead' }, 'lead ').place).toBe('standfirst');
  });

  test('shows the beginning where only the headline has the words', () => {
    expect(found({ front: '\nEin Lead\n\n\n', body: 'Text' }, 'titel ')).toEqual({
      kicker: '',
      headline: '\ue000Titel\ue001',
      place: 'standfirst',
      passage: 'Ein Lead',
    });
    expect(found({}, 'titel ').passage).toBe('');
  });

  test('has no marks but its own', () => {
    expect(passage('\ue000Rhein\ue001', 'rhein ')).toBe('\ue000Rhein\ue001');
    expect(passage('falsch\ue000er Rhein', 'rhein ')).toBe('falscher \ue000Rhein\ue001');
  });
});
