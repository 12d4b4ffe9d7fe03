import { expect, test } from 'vitest';
import { readCorpus } from '#testing/corpora.ts';
import { styleOf } from '../locales.ts';
import { passage } from '../passage.ts';
import { changed } from './change.ts';
import { namesIn } from './namesWithSs.ts';
import { repair } from './repair.ts';
import { sharpS, swissS } from './sharpS.ts';

const back = (text: string, register: readonly string[] = []) =>
  sharpS(
    { passage: passage(text), style: styleOf('de-DE'), source: styleOf('de-CH') },
    namesIn([passage(text)], register),
  );

/** The text with ß where it is certain, and a question mark behind words that are asked. */
function shown(text: string, register?: readonly string[]): string {
  const edits = back(text, register);
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

test.each([
  [
    'GLP-Präsident Jürg Grossen sagte ja. Grossen sagt nein.',
    'GLP-Präsident Jürg Gross?en sagte ja. Gross?en sagt nein.',
  ],
  ['Hans Schiess, Anna Grossniklaus und Alfred Giesser', 'Hans Schiess?, Anna Gross?niklaus und Alfred Giess?er'],
  ['Paul Fuss traf Lea Stoss; das Schiessen, der Fuss', 'Paul Fuss? traf Lea Stoss?; das Schießen, der Fuss?'],
  ['Geissbühler sagte, Weissert schwieg.', 'Geiss?bühler sagte, Weiss?ert schwieg.'],
  ['Grossen sagte nichts.', 'Gross?en sagte nichts.'],
  ['«Wir bleiben», sagt Grossen. «Nein», so Schiess.', '«Wir bleiben», sagt Gross?en. «Nein», so Schiess?.'],
  ['Nationalrätin Fuss, Frau Stoss und Dr. Giess', 'Nationalrätin Fuss?, Frau Stoss? und Dr. Giess?'],
  ['J. R. Grossen und Anna-Lena Fuss', 'J. R. Gross?en und Anna-Lena Fuss?'],
  ['Jürg Grossens Nein: Alle warten auf Grossen.', 'Jürg Gross?ens Nein: Alle warten auf Gross?en.'],
  // No name: an adverb, a title, what is spoken of.
  ['Ausserdem sagte er: «Schliesslich»', 'Außerdem sagte er: «Schließlich»'],
  ['Grossbank warnt, Fussballer klagen, Grossvater erzählt.', 'Großbank warnt, Fußballer klagen, Großvater erzählt.'],
  ['«Nein», sagte Aussenminister Kurz.', '«Nein», sagte Außenminister Kurz.'],
  ['Die Strasse heisst so, die Grösse sagt nichts.', 'Die Straße heißt so, die Größe sagt nichts.'],
  ['In der Wiener Strasse, beim Deutschen Fussballbund', 'In der Wiener Straße, beim Deutschen Fußballbund'],
])('a name is asked about, wherever it stands: %s', (swiss, german) => {
  expect(shown(swiss)).toBe(german);
});

test('a name of the register is asked about by itself', () => {
  expect(shown('Am Freitag kam Grossenried mit Stoss.', ['Ueli Grossenried', 'Lea Stoß'])).toBe(
    'Am Freitag kam Gross?enried mit Stoss?.',
  );
  const passages = [passage('Der Strassenbau'), passage('Am Freitag kam Stoss.')];
  const asked = (names: readonly string[]) =>
    repair(passages, styleOf('de-DE'), { source: styleOf('de-CH'), names }).filter(({ ticked }) => !ticked);
  expect(asked([])).toEqual([]);
  expect(asked(['Lea Stoss'])).toMatchObject([{ passage: 1, after: 'ß' }]);
});

test('a name is known in every paragraph of the article', () => {
  const passages = ['Gestern kam Grossen.', 'Jürg Grossen sagt ja.'].map((text) => passage(text));
  const changes = repair(passages, styleOf('de-DE'), { source: styleOf('de-CH') });
  expect(changes.map(({ passage: at, ticked }) => [at, ticked])).toEqual([
    [0, false],
    [1, false],
  ]);
});

test.each([
  [
    'Grosshöchstetten, Weissbad, Grosswangen und Grossaffoltern',
    'Grosshöchstetten, Weissbad, Grosswangen und Grossaffoltern',
  ],
  ['Die Grosshöchstetter auf dem Weissfluhjoch', 'Die Grosshöchstetter auf dem Weissfluhjoch'],
  ['Weissenstein, Weisstannen und Ausserrhoden', 'Weiss?enstein, Weiss?tannen und Auss?errhoden'],
  ['Fussach, Strassburg, Grossglockner, Giessen', 'Fußach, Straßburg, Großglockner, Gießen'],
])('places in Switzerland keep ss, where there are others of the name it is asked: %s', (swiss, german) => {
  expect(shown(swiss)).toBe(german);
});

test.each([
  ['Scheussliches, scheusslich', 'Scheußliches, scheußlich'],
  ['Müssiggang, ein müssiger Streit, überflüssig', 'Müßiggang, ein müßiger Streit, überflüssig'],
  ['Litfasssäule, Litfasssäulen', 'Litfaßsäule, Litfaßsäulen'],
  ['Kreisssaal, Kreissaal, Steissbein, Schosshund, russig', 'Kreißsaal, Kreissaal, Steißbein, Schoßhund, rußig'],
  ['Gliedmassen, Versmass, leichtfüssig, gefrässig', 'Gliedmaßen, Versmaß, leichtfüßig, gefräßig'],
  ['Reisschleim, Reisschnaps, ansässig, hässlich', 'Reisschleim, Reisschnaps, ansässig, hässlich'],
  ['Uli Hoeness in Meissen an der Neisse', 'Uli Hoeness? in Meiss?en an der Neiße'],
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
