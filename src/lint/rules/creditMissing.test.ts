import { figure, gallery, testBlocks } from '../testRule.ts';
import { creditMissing } from './creditMissing.ts';

testBlocks(creditMissing, [
  ['a picture without a credit', figure({ picture: 'p1' }), 1],
  ['a picture with one', figure({ picture: 'p1' }, 'Anna Meier'), 0],
  ['one in a gallery', gallery(figure({ picture: 'p1' }, 'A'), figure({ picture: 'p2' })), 1],
]);
