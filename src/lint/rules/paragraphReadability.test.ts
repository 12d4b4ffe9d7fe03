import { hardText, testRule } from '../testRule.ts';
import { paragraphReadability } from './paragraphReadability.ts';

const easy = (sentence: string) => Array.from({ length: 12 }, () => sentence).join(' ');

testRule(paragraphReadability, [
  ['every', `⟦${hardText}⟧`],
  ['de-CH', easy('Das Haus ist rot.')],
  ['de-AT', easy('Der Bub isst ein Brot.')],
  ['fr-CH', easy('La maison est rouge.')],
  ['it-IT', easy('La casa è rossa.')],
  ['en-GB', easy('The house is red.')],
]);
