import { testRule } from '../testRule.ts';
import { quoteOverParagraphs } from './quoteOverParagraphs.ts';

testRule(quoteOverParagraphs, [
  ['de-CH', '⟦«⟧Erstens kommt es anders.\n«Zweitens, als man denkt», sagte Anna.'],
  ['de-CH', '«Erstens», sagte Anna.\n«Zweitens», sagte Beat.'],
  ['de-DE', '⟦„⟧Erstens kommt es anders.\n„Zweitens, als man denkt“, sagte Anna.'],
  ['de-AT', '⟦„⟧Erstens kommt es anders.\n„Zweitens, als man denkt“, sagte Anna.'],
  ['fr-FR', '⟦«\u202f⟧C’est d’abord cela.\n«\u202fEt puis ceci\u202f», a dit Anne.'],
  ['fr-CH', '⟦«⟧C’est d’abord cela.\n«Et puis ceci», a dit Anne.'],
  ['it-IT', '⟦«⟧Prima questo.\n«E poi quello», ha detto Anna.'],
  ['it-CH', '⟦«⟧Prima questo.\n«E poi quello», ha detto Anna.'],
  ['en-GB', '⟦“⟧First it is this.\n“And then it is that,” Ann said.'],
  ['en-US', '⟦“⟧First it is this.\n“And then it is that,” Ann said.'],
  ['fr-FR', '«\u202fD’abord\u202f», a dit Anne.\n«\u202fEnsuite\u202f», a dit Paul.'],
  ['it-CH', '«Prima», ha detto Anna.\n«Poi», ha detto Luca.'],
  ['en-GB', '“First,” said Ann.\n“Then,” said Paul.'],
]);
