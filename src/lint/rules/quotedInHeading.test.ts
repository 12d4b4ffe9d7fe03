import { testRule } from '../testRule.ts';
import { quotedInHeading } from './quotedInHeading.ts';

testRule(quotedInHeading, [
  ['de-CH', '# Ein ⟦«grosses Wunder»⟧\nEs war ein Fest am See.'],
  ['de-CH', '## «Volle Unterstützung»\nSie gab ihm «volle Unterstützung».'],
  // Nearly the same is a hint.
  ['de-CH', '## ⟦«Neue Ära»⟧\nEr sprach von einer «neuen Ära».'],
  ['fr-CH', '# Un ⟦«grand miracle»⟧\nC’était une fête au bord du lac.'],
  ['en-GB', '# A “great day”\nIt was “a great day for us all”, she said.'],
]);
