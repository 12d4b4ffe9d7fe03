import { describe, expect, test } from 'vitest';
import { type ArticleLanguage, articleLanguages } from '#article/fields.ts';
import type { HouseStyle } from '../houseStyle.ts';
import { styleOf } from '../locales.ts';
import { passage } from '../passage.ts';
import { type RepairKind, repairKinds } from './change.ts';
import { repair, repaired } from './repair.ts';

const gaps = (text: string) => text.replaceAll('_', '\u202f').replaceAll('~', '\u00a0');

/** What houses have decided themselves. */
const lists: Pick<HouseStyle, 'spellings' | 'forbidden'> = {
  spellings: [
    { wrong: 'Email', right: 'E-Mail' },
    { wrong: 'email', right: 'e-mail' },
  ],
  forbidden: [
    { word: 'Selbstmord', instead: 'Suizid', reason: 'Presserat.' },
    { word: 'clandestins', instead: 'sans-papiers', reason: 'Charte.' },
    { word: 'clandestini', instead: 'irregolari', reason: 'Carta di Roma.' },
    { word: 'illegals', instead: 'migrants', reason: 'Stylebook.' },
  ],
};

/**
 * What each kind of change makes of a text in each language, with what is asked about behind it: `_` is a narrow no-break
 * space, `~` a wide one. Where both are the same there is nothing to change.
 */
const table: Readonly<Record<RepairKind, Readonly<Record<ArticleLanguage, readonly [before: string, after: string]>>>> =
  {
    characters: {
      'de-DE': ['Das Haus\u200b steht\ufeff da.', 'Das Haus steht da.'],
      'de-AT': ['Das Haus\u200b steht\ufeff da.', 'Das Haus steht da.'],
      'de-CH': ['Das Haus\u200b steht\ufeff da.', 'Das Haus steht da.'],
      'fr-FR': ['La maison\u200b est\ufeff là.', 'La maison est là.'],
      'fr-CH': ['La maison\u200b est\ufeff là.', 'La maison est là.'],
      'it-IT': ['La casa\u200b è\ufeff là.', 'La casa è là.'],
      'it-CH': ['La casa\u200b è\ufeff là.', 'La casa è là.'],
      'en-GB': ['The house\u200b is\ufeff there.', 'The house is there.'],
      'en-US': ['The house\u200b is\ufeff there.', 'The house is there.'],
    },
    spaces: {
      'de-DE': ['Das  Haus , der See !', 'Das Haus, der See!'],
      'de-AT': ['Das  Haus , der See !', 'Das Haus, der See!'],
      'de-CH': ['Das  Haus , der See !', 'Das Haus, der See!'],
      'fr-FR': ['La  maison , le lac !', 'La maison, le lac_!'],
      'fr-CH': ['La  maison , le lac !', 'La maison, le lac_!'],
      'it-IT': ['La  casa , il lago !', 'La casa, il lago!'],
      'it-CH': ['La  casa , il lago !', 'La casa, il lago!'],
      'en-GB': ['The  house , the lake !', 'The house, the lake!'],
      'en-US': ['The  house , the lake !', 'The house, the lake!'],
    },
    quotes: {
      'de-DE': ['Er nannte es "die \'ganze\' Wende", sagt er.', 'Er nannte es „die ‚ganze‘ Wende“, sagt er.'],
      'de-AT': ['Er nannte es "die \'ganze\' Wende", sagt er.', 'Er nannte es „die ‚ganze‘ Wende“, sagt er.'],
      'de-CH': ['Er nannte es "die \'ganze\' Wende", sagt er.', 'Er nannte es «die ‹ganze› Wende», sagt er.'],
      'fr-FR': [
        'Il parle d’un "tournant \'historique\' ici", dit-il.',
        'Il parle d’un «_tournant “historique” ici_», dit-il.',
      ],
      'fr-CH': [
        'Il parle d’un "tournant \'historique\' ici", dit-il.',
        'Il parle d’un «tournant ‹historique› ici», dit-il.',
      ],
      'it-IT': ['Parla di una "svolta \'storica\' qui", dice.', 'Parla di una «svolta “storica” qui», dice.'],
      'it-CH': ['Parla di una "svolta \'storica\' qui", dice.', 'Parla di una «svolta ‹storica› qui», dice.'],
      'en-GB': ['He spoke of a "great \'turn\' here", he says.', 'He spoke of a “great ‘turn’ here”, he says.'],
      'en-US': ['He spoke of a "great \'turn\' here", he says.', 'He spoke of a “great ‘turn’ here”, he says.'],
    },
    closing: {
      'de-DE': ['## "Volle Unterstützung', '„Volle Unterstützung“'],
      'de-AT': ['## "Volle Unterstützung', '„Volle Unterstützung“'],
      'de-CH': ['## "Volle Unterstützung', '«Volle Unterstützung»'],
      'fr-FR': ['## "Plein soutien', '«_Plein soutien_»'],
      'fr-CH': ['## "Plein soutien', '«Plein soutien»'],
      'it-IT': ['## "Pieno sostegno', '«Pieno sostegno»'],
      'it-CH': ['## "Pieno sostegno', '«Pieno sostegno»'],
      'en-GB': ['## "Full support', '“Full support”'],
      'en-US': ['## "Full support', '“Full support”'],
    },
    missing: {
      'de-DE': ['Er sagte: "Wir kommen wieder. Dann ging er.', 'Er sagte: „Wir kommen wieder. Dann ging er. [→“?]'],
      'de-AT': ['Er sagte: "Wir kommen wieder. Dann ging er.', 'Er sagte: „Wir kommen wieder. Dann ging er. [→“?]'],
      'de-CH': ['Er sagte: "Wir kommen wieder. Dann ging er.', 'Er sagte: «Wir kommen wieder. Dann ging er. [→»?]'],
      'fr-FR': [
        'Il a dit "Nous reviendrons. Puis il est parti.',
        'Il a dit «_Nous reviendrons. Puis il est parti. [→_»?]',
      ],
      'fr-CH': [
        'Il a dit "Nous reviendrons. Puis il est parti.',
        'Il a dit «Nous reviendrons. Puis il est parti. [→»?]',
      ],
      'it-IT': ['Ha detto: "Torneremo. Poi è andato via.', 'Ha detto: «Torneremo. Poi è andato via. [→»?]'],
      'it-CH': ['Ha detto: "Torneremo. Poi è andato via.', 'Ha detto: «Torneremo. Poi è andato via. [→»?]'],
      'en-GB': ['He said: "We shall return. Then he left.', 'He said: “We shall return. Then he left. [→”?]'],
      'en-US': ['He said: "We shall return. Then he left.', 'He said: “We shall return. Then he left. [→”?]'],
    },
    quoteEnd: {
      'de-DE': ['"Wir gehen.", sagte er.', '„Wir gehen“, sagte er.'],
      'de-AT': ['"Wir gehen.", sagte er.', '„Wir gehen“, sagte er.'],
      'de-CH': ['"Wir gehen.", sagte er.', '«Wir gehen», sagte er.'],
      'fr-FR': ['"Nous partons.", dit-il.', '«_Nous partons_», dit-il.'],
      'fr-CH': ['"Nous partons.", dit-il.', '«Nous partons», dit-il.'],
      'it-IT': ['"Andiamo via.", ha detto lui.', '«Andiamo via», ha detto lui.'],
      'it-CH': ['"Andiamo via.", ha detto lui.', '«Andiamo via», ha detto lui.'],
      'en-GB': ['"We are going.", he said.', '“We are going,” he said.'],
      'en-US': ['"We are going.", he said.', '“We are going,” he said.'],
    },
    apostrophe: {
      'de-DE': ["Hans' Haus, das war's.", 'Hans’ Haus, das war’s.'],
      'de-AT': ["Hans' Haus, das war's.", 'Hans’ Haus, das war’s.'],
      'de-CH': ["Hans' Haus, das war's.", 'Hans’ Haus, das war’s.'],
      'fr-FR': ["L'an dernier, aujourd'hui.", 'L’an dernier, aujourd’hui.'],
      'fr-CH': ["L'an dernier, aujourd'hui.", 'L’an dernier, aujourd’hui.'],
      'it-IT': ["L'ora, un po' d'acqua.", 'L’ora, un po’ d’acqua.'],
      'it-CH': ["L'ora, un po' d'acqua.", 'L’ora, un po’ d’acqua.'],
      'en-GB': ["It isn't the workers' day.", 'It isn’t the workers’ day.'],
      'en-US': ["It isn't the workers' day.", 'It isn’t the workers’ day.'],
    },
    ellipsis: {
      'de-DE': ['Und dann... nichts.', 'Und dann… nichts.'],
      'de-AT': ['Und dann... nichts.', 'Und dann… nichts.'],
      'de-CH': ['Und dann... nichts.', 'Und dann… nichts.'],
      'fr-FR': ['Et puis... rien.', 'Et puis… rien.'],
      'fr-CH': ['Et puis... rien.', 'Et puis… rien.'],
      'it-IT': ['E poi... niente.', 'E poi… niente.'],
      'it-CH': ['E poi... niente.', 'E poi… niente.'],
      'en-GB': ['And then... nothing.', 'And then… nothing.'],
      'en-US': ['And then... nothing.', 'And then… nothing.'],
    },
    dash: {
      'de-DE': ['Das Haus - ein Traum - steht.', 'Das Haus – ein Traum – steht.'],
      'de-AT': ['Das Haus - ein Traum - steht.', 'Das Haus – ein Traum – steht.'],
      'de-CH': ['Das Haus - ein Traum - steht.', 'Das Haus – ein Traum – steht.'],
      'fr-FR': ['La maison - un rêve - est là.', 'La maison – un rêve – est là.'],
      'fr-CH': ['La maison - un rêve - est là.', 'La maison – un rêve – est là.'],
      'it-IT': ['La casa - un sogno - è là.', 'La casa – un sogno – è là.'],
      'it-CH': ['La casa - un sogno - è là.', 'La casa – un sogno – è là.'],
      'en-GB': ['The house - a dream - is there.', 'The house – a dream – is there.'],
      'en-US': ['The house - a dream - is there.', 'The house—a dream—is there.'],
    },
    range: {
      'de-DE': ['Der Krieg (1950-1953), Seiten 10-12.', 'Der Krieg (1950–1953), Seiten 10–12.'],
      'de-AT': ['Der Krieg (1950-1953), Seiten 10-12.', 'Der Krieg (1950–1953), Seiten 10–12.'],
      'de-CH': ['Der Krieg (1950-1953), Seiten 10-12.', 'Der Krieg (1950–1953), Seiten 10–12.'],
      'fr-FR': ['La guerre (1950-1953), pages 10-12.', 'La guerre (1950–1953), pages 10–12.'],
      'fr-CH': ['La guerre (1950-1953), pages 10-12.', 'La guerre (1950–1953), pages 10–12.'],
      'it-IT': ['La guerra (1950-1953), pagine 10-12.', 'La guerra (1950–1953), pagine 10–12.'],
      'it-CH': ['La guerra (1950-1953), pagine 10-12.', 'La guerra (1950–1953), pagine 10–12.'],
      'en-GB': ['The war (1950-1953), pages 10-12.', 'The war (1950–1953), pages 10–12.'],
      'en-US': ['The war (1950-1953), pages 10-12.', 'The war (1950–1953), pages 10–12.'],
    },
    number: {
      'de-DE': ['Es kamen 12000 Menschen.', 'Es kamen 12.000 Menschen.'],
      'de-AT': ['Es kamen 12000 Menschen.', 'Es kamen 12.000 Menschen.'],
      'de-CH': ['Es kamen 12000 Menschen.', 'Es kamen 12’000 Menschen.'],
      'fr-FR': ['Ils sont 12000 personnes.', 'Ils sont 12_000 personnes.'],
      'fr-CH': ['Ils sont 12000 personnes.', 'Ils sont 12’000 personnes.'],
      'it-IT': ['Sono 12000 persone.', 'Sono 12.000 persone.'],
      'it-CH': ['Sono 12000 persone.', 'Sono 12’000 persone.'],
      'en-GB': ['There were 12000 people.', 'There were 12,000 people.'],
      'en-US': ['There were 12000 people.', 'There were 12,000 people.'],
    },
    time: {
      'de-DE': [
        'Um 19:58 Uhr, von 8.30 bis 9.15 Uhr.',
        'Um 19:58 Uhr, von 8.30 bis 9.15 Uhr. [8.30→8:30?] [9.15→9:15?]',
      ],
      'de-AT': [
        'Um 19:58 Uhr, von 8.30 bis 9.15 Uhr.',
        'Um 19:58 Uhr, von 8.30 bis 9.15 Uhr. [8.30→8:30?] [9.15→9:15?]',
      ],
      'de-CH': ['Um 19:58 Uhr, von 8.30 bis 9.15 Uhr.', 'Um 19.58 Uhr, von 8.30 bis 9.15 Uhr.'],
      'fr-FR': ['À 19:58, dès 8h30.', 'À 19~h~58, dès 8~h~30.'],
      'fr-CH': ['À 19:58, dès 8h30.', 'À 19h58, dès 8h30.'],
      'it-IT': ['Alle 19:58, alle ore 8,30.', 'Alle 19.58, alle ore 8.30.'],
      'it-CH': ['Alle 19:58, alle ore 8,30.', 'Alle 19.58, alle ore 8.30.'],
      'en-GB': ['At 7:58 p.m., from 7.30 to 8.30 p.m.', 'At 7.58 p.m., from 7.30 to 8.30 p.m.'],
      'en-US': ['At 7:58 p.m., from 7.30 to 8.30 p.m.', 'At 7:58 p.m., from 7:30 to 8:30 p.m.'],
    },
    noBreak: {
      'de-DE': ['Am 3. Mai 10 km, 25 %, Dr. Huber.', 'Am 3.~Mai 10~km, 25~%, Dr.~Huber.'],
      'de-AT': ['Am 3. Jänner 10 km, 25 %, Mag. Huber.', 'Am 3.~Jänner 10~km, 25~%, Mag.~Huber.'],
      'de-CH': ['Am 3. Mai CHF 5, 25 %, Dr. Huber.', 'Am 3.~Mai CHF~5, 25~%, Dr.~Huber.'],
      'fr-FR': ['Le 3 mai 10 km, 25 %, M. Morel.', 'Le 3~mai 10~km, 25_%, M.~Morel.'],
      'fr-CH': ['Le 3 mai CHF 5, 25 %, Me Morel.', 'Le 3~mai CHF~5, 25%, Me~Morel.'],
      'it-IT': ['Il 3 maggio 10 km, 25 %, il dott. Rossi.', 'Il 3~maggio 10~km, 25%, il dott.~Rossi.'],
      'it-CH': ['Il 3 maggio CHF 5, 25 %, n. 7.', 'Il 3~maggio CHF~5, 25%, n.~7.'],
      'en-GB': ['On 3 May 10 km, 25 %, Dr Smith.', 'On 3~May 10~km, 25%, Dr~Smith.'],
      'en-US': ['On May 3 10 km, 25 %, Dr. Smith.', 'On May~3 10~km, 25%, Dr.~Smith.'],
    },
    sharpS: {
      'de-DE': ['Die Straße ist groß.', 'Die Straße ist groß.'],
      'de-AT': ['Die Straße ist groß.', 'Die Straße ist groß.'],
      'de-CH': ['Die Straße ist groß.', 'Die Strasse ist gross.'],
      'fr-FR': ['La revue Straße.', 'La revue Straße.'],
      'fr-CH': ['La revue Straße.', 'La revue Straße.'],
      'it-IT': ['La rivista Straße.', 'La rivista Straße.'],
      'it-CH': ['La rivista Straße.', 'La rivista Straße.'],
      'en-GB': ['The magazine Straße.', 'The magazine Straße.'],
      'en-US': ['The magazine Straße.', 'The magazine Straße.'],
    },
    spelling: {
      'de-DE': ['Eine Email aus Bern.', 'Eine E-Mail aus Bern.'],
      'de-AT': ['Eine Email aus Bern.', 'Eine E-Mail aus Bern.'],
      'de-CH': ['Eine Email aus Bern.', 'Eine E-Mail aus Bern.'],
      'fr-FR': ['Un email de Berne.', 'Un e-mail de Berne.'],
      'fr-CH': ['Un email de Berne.', 'Un e-mail de Berne.'],
      'it-IT': ['Una email da Berna.', 'Una e-mail da Berna.'],
      'it-CH': ['Una email da Berna.', 'Una e-mail da Berna.'],
      'en-GB': ['An email from Bern.', 'An e-mail from Bern.'],
      'en-US': ['An email from Bern.', 'An e-mail from Bern.'],
    },
    forbidden: {
      'de-DE': ['Ein Selbstmord in Bern.', 'Ein Selbstmord in Bern. [Selbstmord→Suizid?]'],
      'de-AT': ['Ein Selbstmord in Bern.', 'Ein Selbstmord in Bern. [Selbstmord→Suizid?]'],
      'de-CH': ['Ein Selbstmord in Bern.', 'Ein Selbstmord in Bern. [Selbstmord→Suizid?]'],
      'fr-FR': ['Des clandestins à Berne.', 'Des clandestins à Berne. [clandestins→sans-papiers?]'],
      'fr-CH': ['Des clandestins à Berne.', 'Des clandestins à Berne. [clandestins→sans-papiers?]'],
      'it-IT': ['Due clandestini a Berna.', 'Due clandestini a Berna. [clandestini→irregolari?]'],
      'it-CH': ['Due clandestini a Berna.', 'Due clandestini a Berna. [clandestini→irregolari?]'],
      'en-GB': ['Two illegals in Bern.', 'Two illegals in Bern. [illegals→migrants?]'],
      'en-US': ['Two illegals in Bern.', 'Two illegals in Bern. [illegals→migrants?]'],
    },
  };

const read = (text: string) => (text.startsWith('## ') ? passage(text.slice(3), 'crosshead') : passage(text));

describe.each(repairKinds)('%s', (kind) => {
  test.each(articleLanguages.map((language) => [language, ...table[kind][language]] as const))(
    '%s %s',
    (language, before, after) => {
      const style = { ...styleOf(language), ...lists };
      const text = read(gaps(before));
      const changes = repair([text], style);
      const asked = changes.filter(({ ticked }) => !ticked).map((change) => ` [${change.before}→${change.after}?]`);
      expect(repaired(text, changes) + asked.join('')).toBe(gaps(after));
      expect(changes.some((change) => change.kind === kind)).toBe(before !== after);
      const again = repair([read(repaired(text, changes))], style);
      expect(again.filter(({ ticked }) => ticked)).toEqual([]);
    },
  );
});

test.each([
  [
    'de-AT',
    'de-CH',
    '„Die Straße ist ‚groß‘“ um 19:30 Uhr, 12.500 Leute',
    '«Die Strasse ist ‹gross›» um 19.30 Uhr, 12’500 Leute',
  ],
  [
    'de-CH',
    'de-AT',
    '«Die Strasse ist ‹gross›» um 19.30 Uhr, 12’500 Leute',
    '„Die Straße ist ‚groß‘“ um 19:30 Uhr, 12.500 Leute',
  ],
])('from %s to %s: %s', (from, to, before, after) => {
  const changes = repair([passage(before)], styleOf(to), { source: styleOf(from) });
  expect(repaired(passage(before), changes)).toBe(after);
});

test('a spelling is set where it stands by itself, not with an ending and not within the right one', () => {
  const shown = (text: string, ...spellings: HouseStyle['spellings']) =>
    repaired(passage(text), repair([passage(text)], { ...styleOf('de-DE'), spellings }));
  const belarus = { wrong: 'Weißrussland', right: 'Belarus' };
  expect(shown('Weißrusslands Präsident aus Weißrussland.', belarus)).toBe('Weißrusslands Präsident aus Belarus.');
  expect(shown('Die Taten.', { wrong: 'Tat', right: 'Akt' })).toBe('Die Taten.');
  const mail = { wrong: 'Mail', right: 'E-Mail' };
  expect(shown('Eine E-Mail, eine Mail.', mail)).toBe('Eine E-Mail, eine E-Mail.');
  expect(shown('Das web.', { wrong: 'web', right: 'Web' })).toBe('Das Web.');
  expect(shown('Die Stadt Bern, Bern.', { wrong: 'Bern', right: 'Stadt Bern' })).toBe('Die Stadt Bern, Stadt Bern.');
});
