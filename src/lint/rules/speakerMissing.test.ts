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
  // Reportage: who has just done something says it.
  ['de-CH', '«Wir haben lange darauf gewartet und sind froh.» Die 45-Jährige lächelt.'],
  ['de-AT', 'Huber lächelt. «Wir haben lange darauf gewartet und sind froh.»'],
  ['de-DE', 'Die 45-Jährige trinkt Tee. „Wir haben lange darauf gewartet und sind froh.“'],
  ['de-DE', 'Anna Huber wohnt hier.\nDas Haus ist alt.\nHuber trinkt Tee. „Wir haben lange darauf gewartet.“'],
  ['de-DE', 'Das Haus ist alt.\nRegen trommelt auf das Dach. ⟦„Wir haben lange darauf gewartet.“⟧'],
  ['en-GB', 'Smith smiled. “We have waited a very long time for this.”'],
  ['en-US', 'The 45-year-old puts down her cup. “We have waited a very long time for this.”'],
  ['fr-FR', 'Anne Morel pose sa tasse. «\u202fNous avons attendu très longtemps cette maison.\u202f»'],
  ['it-IT', 'La 45enne posa la tazza. «Abbiamo aspettato molto a lungo questa casa.»'],
  // What follows with a comma says who says it, or where it stands.
  ['fr-FR', '«\u202fNous avons attendu très longtemps cette maison\u202f», se réjouit Mme Dupont.'],
  ['fr-CH', '«Nous avons attendu très longtemps cette maison», peut-on lire dans le communiqué.'],
  ['it-IT', '«Abbiamo aspettato molto a lungo questa casa», si legge nella nota.'],
  ['de-CH', '«Wir haben lange darauf gewartet und sind froh», jubelt Huber.'],
  ['en-GB', '“We have waited a very long time for this,” beams Smith.'],
  ['de-DE', 'Das Haus ist alt.\n⟦„Wir haben lange darauf gewartet“⟧, und dann kam der Regen.'],
  // A question to somebody is asked by who writes.
  ['de-CH', 'Das Haus ist alt.\n«Haben Sie lange darauf gewartet, Frau Huber?»'],
  ['fr-FR', 'La maison est vieille.\n«\u202fAvez-vous attendu longtemps, madame\u202f?\u202f»'],
  ['it-IT', 'La casa è vecchia.\n«Signora Rossi, ha aspettato a lungo?»'],
  ['en-US', 'The house is old.\n“Have you waited long for this house?”'],
  ['de-CH', 'Das Haus ist alt.\n⟦«Warum dauert denn das alles so lange?»⟧'],
  ['de-AT', 'Das Haus steht am See.\n⟦„Wir haben lange darauf gewartet und sind froh.“⟧\nEs kostet viel.'],
  ['fr-FR', 'La maison est au bord du lac.\n⟦«\u202fNous avons attendu très longtemps cette maison.\u202f»⟧'],
  ['it-IT', 'La casa è sul lago.\n⟦«Abbiamo aspettato molto a lungo questa casa.»⟧'],
  ['en-US', 'The house is by the lake.\n⟦“We have waited a very long time for this.”⟧'],
]);
