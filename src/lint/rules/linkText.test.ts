import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { articleOf, contextOf, testRule } from '../testRule.ts';
import { linkText } from './linkText.ts';

testRule(linkText, [
  ['de-CH', 'Mehr dazu [⟦hier⟧](https://example.org/).'],
  ['de-DE', 'Der Rat hat entschieden. [⟦Weiterlesen …⟧](https://example.org/)'],
  ['de-AT', 'Zur Studie [⟦hier klicken⟧](https://example.org/).'],
  ['fr-FR', 'La loi est votée: [⟦en savoir plus⟧](https://example.org/).'],
  ['fr-CH', 'Le rapport se trouve [⟦ici⟧](https://example.org/).'],
  ['it-IT', 'Per il bando [⟦clicca qui⟧](https://example.org/).'],
  ['it-CH', 'Il rapporto si trova [⟦qui⟧](https://example.org/).'],
  ['en-GB', 'The law is passed. [⟦Read more⟧](https://example.org/)'],
  ['en-US', 'The report is [⟦here⟧](https://example.org/).'],
  ['de-CH', 'Mehr unter [⟦diesem Link⟧](https://example.org/) oder [⟦mehr dazu⟧](https://example.org/).'],
  ['fr-FR', 'La suite sous [⟦ce lien⟧](https://example.org/) ou [⟦lire la suite⟧](https://example.org/).'],
  ['it-IT', 'Il resto a [⟦questo link⟧](https://example.org/): [⟦continua a leggere⟧](https://example.org/).'],
  ['en-US', 'Want to [⟦find out more⟧](https://example.org/)?'],
  ['de-CH', 'Das steht im [Bericht des Bundesrats](https://example.org/).'],
  ['fr-CH', 'Cela figure dans le [rapport du Conseil fédéral](https://example.org/).'],
  ['it-CH', 'Lo dice il [rapporto del Consiglio federale](https://example.org/).'],
  ['en-US', 'It is all [here in Bern](https://example.org/).'],
  ['every', 'Text: [⟦https://example.org/⟧](https://example.org/)'],
]);

test('an address is told as that', () => {
  const copy = articleOf('Mehr: [https://example.org/](https://example.org/), [hier](https://example.org/).', 'de-CH');
  expect(run(copy, contextOf('de-CH'), [linkText]).map(({ message }) => message.word)).toEqual([
    'check.linkText.address',
    'check.linkText.says',
  ]);
});
