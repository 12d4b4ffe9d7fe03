import { figure, gallery, testBlocks } from '../testRule.ts';
import { altMissing } from './altMissing.ts';

// A picture needs a description unless it decorates.
testBlocks(altMissing, [
  ['a picture without one', figure({ picture: 'p1' }), 1],
  ['a picture with one', figure({ picture: 'p1', alt: 'Eine Brücke' }), 0],
  ['one that decorates', figure({ picture: 'p1', decorative: true }), 0],
  ['one that is not there yet', figure({}), 0],
  ['one in a gallery', gallery(figure({ picture: 'p1' }), figure({ picture: 'p2', alt: 'x' })), 1],
]);
