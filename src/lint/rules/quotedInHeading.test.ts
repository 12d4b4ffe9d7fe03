import { testRule } from '../testRule.ts';
import { quotedInHeading } from './quotedInHeading.ts';

testRule(quotedInHeading, [
  ['de-CH', '# Ein ⟦«grosses Wunder»⟧\nEs war ein Fest am See.'],
  ['de-CH', '## «Volle Unterstützung»\nSie gab ihm «volle Unterstützung».'],
  // Nearly the same is a hint.
  ['de-CH', '## ⟦«Neue Ära»⟧\nEr sprach von einer «neuen Ära».'],
  ['fr-CH', '# Un ⟦«grand miracle»⟧\nC’était une fête au bord du lac.'],
  ['en-GB', '# A “great day”\nIt was “a great day for us all”, she said.'],
  ['de-DE', '# Ein ⟦„großes Wunder“⟧\nEs war ein Fest am See.'],
  ['de-AT', '# Ein „großes Wunder“\nEs war ein „großes Wunder“ am See.'],
  ['fr-FR', '# Un ⟦«\u202fgrand miracle\u202f»⟧\nC’était une fête au bord du lac.'],
  ['it-IT', '# Un ⟦«grande miracolo»⟧\nEra una festa sul lago.'],
  ['it-CH', '# Un «grande miracolo»\nEra «un grande miracolo», disse.'],
  ['en-US', '# A ⟦“great day”⟧\nIt was a feast by the lake.'],
  ['fr-FR', '# Un «\u202fgrand miracle\u202f»\nC’était «\u202fun grand miracle\u202f», dit-il.'],
  ['de-AT', '# Ein ⟦„großes Wunder“⟧\nEs war ein Fest am See.'],
  ['it-CH', '# Un ⟦«grande miracolo»⟧\nEra una festa sul lago.'],
  ['en-GB', '# A ⟦“great day”⟧\nIt was a feast by the lake.'],
]);
