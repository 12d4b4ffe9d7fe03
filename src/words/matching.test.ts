import { describe, expect, test } from 'vitest';
import { fitting, nameFit } from './matching.ts';

describe('what is typed names a thing', () => {
  test('by the beginning of its name, of a word in it, of a search word, or from within', () => {
    expect(nameFit('zwi', 'Zwischentitel')).toBe(0);
    expect(nameFit('liste', 'Nummerierte Liste')).toBe(1);
    expect(nameFit('foto', 'Bild', 'Foto, Abbildung')).toBe(2);
    expect(nameFit('titel', 'Zwischentitel')).toBe(3);
    expect(nameFit('bildung', 'Bild', 'Foto, Abbildung')).toBe(4);
    expect(nameFit('tabelle', 'Bild', 'Foto, Abbildung')).toBeNull();
  });

  test('whatever its accents, umlauts, case and apostrophes', () => {
    expect(nameFit('uber', 'Überschrift')).toBe(0);
    expect(nameFit('ÜBER', 'Überschrift')).toBe(0);
    expect(nameFit('numerot', 'Liste numérotée')).toBe(1);
    expect(nameFit('entete', 'Figure', 'en-tête, l’entête')).toBe(2);
    expect(nameFit('gross', 'Groß')).toBe(0);
  });

  test('with several words in any order', () => {
    expect(nameFit('liste num', 'Nummerierte Liste')).toBe(1);
    expect(nameFit('liste num', 'Nummerierte Zeilen')).toBeNull();
  });

  test('nothing typed means everything, one letter only what begins with it', () => {
    expect(nameFit('', 'Bild')).toBe(0);
    expect(nameFit('i', 'Bild')).toBeNull();
  });

  test('the likeliest comes first, else the order stays', () => {
    const names = ['Gelistet', 'Nummerierte Liste', 'Listen', 'Bild'];
    expect(fitting('list', names, (name) => [name])).toEqual(['Listen', 'Nummerierte Liste', 'Gelistet']);
    expect(fitting(' ', names, (name) => [name])).toEqual(names);
  });
});
