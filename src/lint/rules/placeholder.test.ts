import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { articleOf, contextOf, testRule } from '../testRule.ts';
import { placeholder } from './placeholder.ts';

testRule(placeholder, [
  ['de-CH', '# ⟦TK⟧ schliesst Pakt\nDas Haus kostet ⟦XXX⟧ Franken ⟦???⟧'],
  ['de-CH', 'Das sagt ⟦[Name]⟧, ⟦[Funktion der Person]⟧.'],
  ['de-CH', '⟦Zitat folgt⟧'],
  ['de-CH', 'Es sind viele ⟦(Zahl folgt)⟧.'],
  ['fr-CH', '⟦Citation à venir⟧'],
  ['it-CH', '⟦Foto segue⟧'],
  ['en-GB', 'It cost ⟦[number]⟧ pounds. ⟦TK⟧'],
  ['en-GB', '⟦More to come⟧'],
  // Words that are as they should be.
  ['de-CH', 'Daraus folgt, dass Grösse XXL passt. Er [der Präsident] kam. Was folgt? Im XX. Jahrhundert, Artikel XX.'],
  ['en-GB', 'What is to come? Super Bowl LIX was on [ABC]. Super Bowl XXX was earlier.'],
  // What looks like a placeholder and is a name.
  ['de-DE', '# TK Elevator baut um\nIn Essen sitzt TK Elevator, bei TK Maxx gibt es Jacken.'],
  ['en-GB', 'TK Maxx sold it. He shops at TK Maxx, she works for TK Elevator.'],
  ['de-DE', 'Das sagt die Techniker Krankenkasse (TK).\nDie TK teilte mit, jeder TK-Versicherte zahle.'],
  ['de-DE', 'Die TK-Chefin und der TBC-Test. Tuberkulose (TBC) ist zurück: TBC ist heilbar.'],
  ['it-IT', 'La tubercolosi (TBC) torna. La TBC è curabile.'],
  // An age, a number, a name to be put in.
  ['de-DE', 'Anna Meier (⟦TK⟧) sagt, es seien ⟦TK⟧ Personen, ⟦TK⟧ Prozent. Der ⟦TK⟧-Jährige, Frau ⟦TK⟧.'],
  ['en-GB', 'Ann Smith (⟦TK⟧) said ⟦TK⟧ people, according to ⟦TK⟧.'],
  ['de-DE', 'Thomas Becker (⟦TK⟧), Thomas Kessler (⟦TK⟧) und Anna Tkatschenko (⟦TK⟧) kamen.'],
  ['de-DE', 'Die Tierschutzkommission (TK) warnt.'],
  ['de-DE', 'Die Technische Kommission (TK) warnt, die TK tagt.'],
  ['de-AT', 'Es kamen ⟦TK⟧ Leute nach Linz.\n⟦Stellungnahme folgt⟧'],
  ['fr-FR', 'Cela coûte ⟦[montant]⟧, selon ⟦TK⟧.\n⟦Photo à venir⟧'],
  ['fr-CH', 'La photo suit le texte: ce qui suit est à venir. Le chapitre XXX, la marque TK Maxx.'],
  ['it-IT', 'Costa ⟦XXX⟧ euro, dice ⟦[nome]⟧.\n⟦Testo da inserire⟧'],
  ['it-CH', 'Segue una discussione. Il capitolo XXX è lungo.'],
  [
    'it-IT',
    'Ha ⟦[età]⟧ anni, ⟦[funzione]⟧, e chiede ⟦[importo]⟧ euro; ⟦[da verificare]⟧ il resto ⟦(cifra da inserire)⟧.',
  ],
  ['it-CH', 'Sono ⟦[cifra]⟧ persone ⟦(dettagli seguono)⟧, dice ⟦[fonte]⟧.\n⟦[didascalia]⟧'],
  ['it-IT', 'Il testo [del decreto] resta. La Camera (Montecitorio) segue il voto (la fonte resta segreta).'],
  ['fr-FR', 'Il a demandé ⟦[chiffre à venir]⟧ francs.'],
  ['en-GB', 'Smith, ⟦[job title]⟧, is ⟦[tbc]⟧.'],
  // Words of an editor in brackets, which only begin alike.
  [
    'de-DE',
    'Anna Meier [links] und Karl Huber [Orthodoxer]: „Der [Datenschutz] im [Textilgewerbe]“, [Titelverteidiger] Kerns.',
  ],
  ['de-AT', 'Sie heißt ⟦[Namen einsetzen]⟧ aus ⟦[Ortsname]⟧, die ⟦[Zahlen]⟧ fehlen.'],
  ['fr-CH', 'La loi [datée] vise les [lieutenants], selon elle.'],
  [
    'en-GB',
    '“The [data protection] bill and the [placebo] group,” she said, [agency] in hand, [textile] and [linked] so.',
  ],
  ['it-CH', 'Si vota il ⟦[data]⟧, la legge [databile] è [numerosa].'],
  ['en-US', 'It cost ⟦XXX⟧ dollars, said ⟦[name]⟧.\n⟦Photo to come⟧'],
  ['de-DE', 'Das steht ⟦TBC⟧. Die Angabe (⟦TBC⟧) fehlt.'],
]);

// An editor's words in brackets, notes, and words that only end or begin alike.
testRule(placeholder, [
  ['de-CH', 'Sie [die Linke] hat [die erfolgte Wahl] und [die Daten] [verfolgte], [Name geändert], so [was folgt].'],
  ['de-DE', 'Anna [Name von der Redaktion geändert] im [XX. Jahrhundert] (wie folgt), [Bild der Woche].'],
  ['de-AT', 'Am [Ort des Geschehens], [Linke] und [das Bild], [ein Zitat von Meier].'],
  ['fr-FR', '«[Les années à venir] seront dures» (les mois à venir), «[les élections à venir]» [nom modifié].'],
  ['fr-CH', 'Il [poursuit] et [ensuite] [La suite]; elle [suivra] [la source qui suit], au [XXe siècle].'],
  [
    'it-IT',
    '«[La fonte del ministero]» e [la foto di Rossi], [Foto di gruppo] (i giorni che seguono), [nome cambiato].',
  ],
  ['it-CH', 'Per [le conseguenze] e [perseguendo] [il nome], nel [XX secolo], [seguirà] (le foto che seguono).'],
  ['en-GB', '“[The checkpoints] and [the years to come],” [Names withheld], [name changed], [the source], [suit].'],
  ['en-US', 'He [checks] the [photo of the year], [source: Reuters]. [Name changed at her request]'],
  // What is to come.
  ['de-CH', '⟦[Name]⟧ ⟦[Zahl]⟧ ⟦[Bild folgt]⟧ ⟦[Zitat folgt]⟧ ⟦[Ort]⟧ ⟦[Datum]⟧ ⟦[Link]⟧ ⟦[TBC]⟧ ⟦[XX Prozent]⟧.'],
  [
    'de-DE',
    'Das ⟦[Zahl bitte prüfen]⟧, ⟦[Name, Alter]⟧, ⟦[Zitat Meier folgt]⟧ ⟦(Antwort der Stadt folgt)⟧, ⟦[bitte prüfen]⟧.',
  ],
  ['de-AT', 'Das ⟦[Archivbild folgt noch]⟧ ⟦[folgt]⟧ ⟦(weitere Angaben folgen)⟧ ⟦[Vorname Name]⟧ ⟦[Name?]⟧.'],
  [
    'fr-FR',
    'Le ⟦[chiffre à venir]⟧, ⟦[citation à venir]⟧, ⟦[à venir]⟧, ⟦[citation du ministre à venir]⟧ ⟦[nom à vérifier]⟧.',
  ],
  ['fr-CH', 'La ⟦[lieu]⟧ ⟦[à vérifier]⟧ ⟦(photo à venir)⟧.'],
  ['it-IT', 'La ⟦[segue]⟧ ⟦[da verificare]⟧ ⟦[numero da verificare]⟧ ⟦[nome e funzione]⟧.'],
  ['it-CH', 'Il ⟦[luogo]⟧ ⟦[foto da inserire]⟧ ⟦[link]⟧.'],
  ['en-GB', 'A ⟦[to come]⟧ ⟦[job title]⟧ ⟦[link]⟧ ⟦[check name]⟧ ⟦[quote to come]⟧ ⟦[insert name here]⟧.'],
  ['en-US', 'A ⟦[source]⟧ ⟦[name to be confirmed]⟧ ⟦(photo to come)⟧.'],
]);

test('what may be an editor’s verb or the name that somebody kept to himself is told, and stops nobody', () => {
  const found = run(articleOf('Wir [prüfen] es, [Name des Opfers] und [Name].', 'de-DE'), contextOf('de-DE'), [
    placeholder,
  ]);
  expect(found.map(({ level }) => level)).toEqual(['warn', 'warn', 'stop']);
});

test('where any noun has a capital, what stands before one may be a name: it is told, and stops nobody', () => {
  const levels = (language: 'de-DE' | 'en-GB', text: string) =>
    run(articleOf(text, language), contextOf(language), [placeholder]).map(({ level }) => level);
  expect(levels('de-DE', 'Es kam TK Meier.')).toEqual(['warn']);
  expect(levels('de-DE', 'Es kamen TK Menschen, TK Millionen.')).toEqual(['stop', 'stop']);
  expect(levels('en-GB', 'He works for TK Systems.')).toEqual([]);
});

testRule(placeholder, [['de-CH', 'Das ist TK Meier, XXX und die Reihe „??? ermitteln“. ⟦TK⟧']], {
  style: { keep: ['TK Meier', 'XXX', '??? ermitteln'] },
});
