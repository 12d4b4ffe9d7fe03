import { testRule } from '../testRule.ts';
import { sharpS } from './sharpS.ts';

testRule(
  sharpS,
  [
    ['de-CH', 'Die ⟦Straße⟧ ist ⟦groß⟧.', 'Die Strasse ist gross.'],
    ['de-DE', 'Die Straße ist groß.'],
    ['de-AT', 'Die Straße ist groß.'],
    ['fr-FR', 'La revue Straße paraît à Berlin.'],
    ['de-CH', 'Die Strasse ist gross.'],
    ['fr-CH', 'La rue est grande.'],
    ['it-IT', 'La rivista Straße esce a Berlino.'],
    ['it-CH', 'La strada è grande.'],
    ['en-GB', 'The magazine Straße comes from Berlin.'],
    ['en-US', 'The magazine Straße comes from Berlin.'],
  ],
  { silent: ['de-DE', 'de-AT', 'fr', 'it', 'en'] },
);

testRule(
  sharpS,
  [['de-CH', 'Otto Weiß, Weißs Sohn, Weiß’ Hut, Weiß-Fans und Karl Groß; ⟦Groß⟧ ist ⟦weiß⟧, ⟦Weißer⟧ auch.']],
  { style: { keep: ['Weiß', 'Karl Groß'] } },
);
