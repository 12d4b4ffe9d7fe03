import { testRule } from '../testRule.ts';
import { speakerMissing } from './speakerMissing.ts';

testRule(speakerMissing, [
  ['de-CH', 'Das Haus steht am See.\n⟦«Wir haben lange darauf gewartet und sind froh.»⟧\nEs kostet viel.'],
  ['de-CH', '«Wir haben lange darauf gewartet und sind froh», sagt Anna Meier.'],
  ['de-CH', 'Anna Meier sagt, man sei froh.\n«Wir haben lange darauf gewartet und sind froh.»'],
  ['de-CH', 'Anna Meier: «Wir haben lange darauf gewartet und sind froh.»'],
  ['de-CH', 'Laut Anna Meier ist es schön. «Wir haben lange darauf gewartet und sind froh.»'],
  ['de-CH', 'Anna Meier sagt, man sei froh.\n## Am See\n⟦«Wir haben lange darauf gewartet und sind froh.»⟧'],
  // Words within one's own sentence are said by whom the sentence names.
  ['de-CH', 'Der Rat nannte das Haus einen «Glücksfall für die ganze Stadt am See».'],
  ['fr-CH', 'La maison est au bord du lac.\n⟦«Nous avons attendu très longtemps cette maison.»⟧'],
  ['fr-CH', '«Nous avons attendu très longtemps cette maison», a déclaré Anne Morel.'],
  ['it-CH', 'La casa è sul lago.\n⟦«Abbiamo aspettato molto a lungo questa casa.»⟧'],
  ['it-CH', '«Abbiamo aspettato molto a lungo questa casa», ha detto Anna Rossi.'],
  ['en-GB', 'The house is by the lake.\n⟦“We have waited a very long time for this.”⟧'],
  ['en-GB', '“We have waited a very long time for this,” Ann Smith said.'],
]);
