import { schema } from '#article/schema.ts';
import { paragraph } from '#testing/write.ts';
import { figure, testBlocks } from '../testRule.ts';
import { emptyBlock } from './emptyBlock.ts';

// What was begun and never filled.
testBlocks(emptyBlock, [
  ['a frame without a picture', figure({}), 1],
  ['a picture', figure({ picture: 'p1' }), 0],
  ['a crosshead', schema.node('crosshead', { id: 'crosshead-1' }), 1],
  ['a paragraph', paragraph(), 1],
]);
