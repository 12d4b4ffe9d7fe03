import { expect, test } from 'vitest';
import { readCorpus } from '#testing/corpora.ts';
import { styleOf } from '../locales.ts';
import { passage } from '../passage.ts';
import { changed } from './change.ts';
import { sharpS, swissS } from './sharpS.ts';

const back = (text: string) => sharpS({ passage: passage(text), style: styleOf('de-DE'), source: styleOf('de-CH') });

/** The text with ß where it is certain, and a question mark behind words that are asked. */
function shown(text: string): string {
  const edits = back(text);
  const asked = edits.filter((edit) => edit.asked).map(({ to }) => ({ from: to, to, after: '?' }));
  return changed(text, [...edits.filter((edit) => !edit.asked), ...asked]);
}

test.each([
  ['Die grosse Strasse ist dreissig Meter lang', 'Die große Straße ist dreißig Meter lang'],
  ['Er schliesst ausserdem die Aussenpolitik nicht aus', 'Er schließt außerdem die Außenpolitik nicht aus'],
  ['Das Fussballspiel, Grüsse und Massnahmen, gemäss Massstab', 'Das Fußballspiel, Grüße und Maßnahmen, gemäß Maßstab'],
  [
    'Er muss wissen, dass der Prozess passt und das Interesse wächst',
    'Er muss wissen, dass der Prozess passt und das Interesse wächst',
  ],
  [
    'Russland, Ausschuss, Aussage, aussehen, Aussicht, aussenden, Elsass',
    'Russland, Ausschuss, Aussage, aussehen, Aussicht, aussenden, Elsass',
  ],
  [
    'Er ass, sie sassen und assen; er schoss ein Tor, der Fluss floss',
    'Er aß, sie saßen und aßen; er schoss ein Tor, der Fluss floss',
  ],
  [
    'Preissenkung, Kreissaal, Hinweisschild, Beweisstück, weissagen',
    'Preissenkung, Kreissaal, Hinweisschild, Beweisstück, weissagen',
  ],
  ['Die Masse, eine Busse, der Schoss', 'Die Mass?e, eine Buss?e, der Schoss?'],
  ['Frau Weiss weiss es, Peter Strasser nicht', 'Frau Weiss? weiß es, Peter Strass?er nicht'],
  ['STRASSE und GROSS', 'STRASSE und GROSS'],
])('%s', (swiss, german) => {
  expect(shown(swiss)).toBe(german);
});

test('real news written the Swiss way is nearly all given its ß back, and no word gets a wrong one', () => {
  const news = (readCorpus('news/10kgnad-sample.csv') ?? ownNews).split('\n');
  let [all, restored, wrong] = [0, 0, 0];
  for (const text of news) {
    const to = swissS({ passage: passage(text), style: styleOf('de-CH'), source: null });
    const swiss = changed(text, to);
    const certain = back(swiss).filter(({ asked }) => !asked);
    const places = new Set(to.map(({ from }, index) => from + index));
    all += places.size;
    restored += certain.filter(({ from }) => places.has(from)).length;
    wrong += certain.filter(({ from }) => !places.has(from)).length;
  }
  process.stdout.write(`ß given back: ${restored} of ${all}, ${wrong} wrongly\n`);
  expect(restored / all).toBeGreaterThan(0.97);
  expect(wrong / all).toBeLessThan(0.005);
});

const ownNews =
  'Der große Platz schließt am Dreißigsten, gemäß der Außenpolitik. Sie grüßte, aß süße Äpfel und begrüßte Maßnahmen der Straßenbahn, dass es passt.';
