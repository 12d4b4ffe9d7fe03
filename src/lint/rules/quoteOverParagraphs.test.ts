import { testRule } from '../testRule.ts';
import { quoteOverParagraphs } from './quoteOverParagraphs.ts';

testRule(quoteOverParagraphs, [
  ['de-CH', '⟦«⟧Erstens kommt es anders.\n«Zweitens, als man denkt», sagte Anna.'],
  ['de-CH', '«Erstens», sagte Anna.\n«Zweitens», sagte Beat.'],
]);
