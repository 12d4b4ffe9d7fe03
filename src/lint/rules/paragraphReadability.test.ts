import { hardText, testRule } from '../testRule.ts';
import { paragraphReadability } from './paragraphReadability.ts';

const easy = (sentence: string) => Array.from({ length: 12 }, () => sentence).join(' ');

testRule(paragraphReadability, [
  ['de-CH', `⟦${hardText}⟧`],
  ['fr-CH', `⟦${hardText}⟧`],
  ['it-IT', `⟦${hardText}⟧`],
  ['en-GB', `⟦${hardText}⟧`],
  ['de-CH', easy('Das Haus ist rot.')],
  ['fr-CH', easy('La maison est rouge.')],
  ['it-IT', easy('La casa è rossa.')],
  ['en-GB', easy('The house is red.')],
]);
