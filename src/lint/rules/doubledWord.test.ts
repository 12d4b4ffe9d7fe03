import { testRule } from '../testRule.ts';
import { doubledWord } from './doubledWord.ts';

testRule(doubledWord, [
  ['de-CH', 'Er ist ⟦nicht nicht⟧ da.', 'Er ist nicht da.'],
  ['de-DE', 'Er wollte ⟦nicht „nicht⟧ gehen“.', 'Er wollte „nicht gehen“.'],
  ['de-CH', 'Die, die die Tür öffnet, und der Hans-Hans und das, das das Kind will.'],
  [
    'fr-CH',
    'Ceux que nous nous rappelons sont ⟦dans dans⟧ la salle.',
    'Ceux que nous nous rappelons sont dans la salle.',
  ],
  ['it-CH', 'La casa ⟦del del⟧ lago.', 'La casa del lago.'],
  ['en-GB', 'He said that that was ⟦the the⟧ end.', 'He said that that was the end.'],
  ['de-DE', 'Es ging so so, ganz ganz langsam, viel viel besser; nein nein.'],
  ['fr-FR', 'C’est très très bien, non non.', 'C’est très très bien, non non.'],
  ['it-IT', 'Va così così, pian pian, quatto quatto.'],
  ['en-US', 'It was so so, much much better, a long long time.'],
  ['de-AT', 'Er kam ⟦mit mit⟧ dem Zug.', 'Er kam mit dem Zug.'],
  ['en-GB', 'New York, New York. Well, well.'],
  ['fr-FR', 'Il est venu ⟦avec avec⟧ elle.', 'Il est venu avec elle.'],
  ['it-IT', 'È venuto ⟦con con⟧ lei.', 'È venuto con lei.'],
  ['en-US', 'He came ⟦with with⟧ her.', 'He came with her.'],
  ['fr-FR', 'Il veut faire faire un devis, tout en en gardant un.'],
  ['it-CH', 'Se se ne andasse, sarebbe meglio.'],
]);
