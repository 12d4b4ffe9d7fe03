import { testRule } from '../testRule.ts';
import { noBreak } from './noBreak.ts';

testRule(noBreak, [
  ['de-DE', 'Um 8⟦⟧Uhr, z.⟦⟧B. am 3.⟦⟧Mai.', 'Um 8\u00a0Uhr, z.\u00a0B. am 3.\u00a0Mai.'],
  ['de-AT', 'Nr.⟦⟧5 kostet 10⟦⟧€.', 'Nr.\u00a05 kostet 10\u00a0€.'],
  ['de-CH', 'Das sind 25⟦ ⟧%, 10⟦ ⟧km.', 'Das sind 25\u00a0%, 10\u00a0km.'],
  ['fr-FR', 'Soit 5⟦⟧kg, p.⟦ ⟧5.', 'Soit 5\u00a0kg, p.\u00a05.'],
  ['fr-CH', 'Soit CHF⟦⟧5 le 3⟦ ⟧mai.', 'Soit CHF\u00a05 le 3\u00a0mai.'],
  ['it-IT', 'Sono 20⟦⟧°C.', 'Sono 20\u00a0°C.'],
  ['it-CH', 'Il Dott.⟦⟧Rossi, 5⟦ ⟧km.', 'Il Dott.\u00a0Rossi, 5\u00a0km.'],
  ['en-GB', 'It is 10km, £5, No.⟦⟧5.', 'It is 10km, £5, No.\u00a05.'],
  ['en-US', 'Dr.⟦ ⟧Smith ran 10km.', 'Dr.\u00a0Smith ran 10km.'],
  ['de-DE', 'Am 3.⟦ ⟧Mai sprach Dr.⟦ ⟧Müller.', 'Am 3.\u00a0Mai sprach Dr.\u00a0Müller.'],
  ['de-AT', 'Nr.⟦ ⟧5 und §⟦ ⟧5.', 'Nr.\u00a05 und §\u00a05.'],
  ['fr-FR', 'Il y a 10⟦ ⟧km, 25⟦ ⟧%.', 'Il y a 10\u00a0km, 25\u202f%.'],
  ['fr-CH', 'Il y a 10⟦ ⟧km, pour CHF⟦ ⟧5.', 'Il y a 10\u00a0km, pour CHF\u00a05.'],
  ['it-IT', 'Sono 10⟦ ⟧km, 25⟦ ⟧%.', 'Sono 10\u00a0km, 25%.'],
  ['it-CH', 'Sono 10⟦ ⟧km, per CHF⟦ ⟧5.', 'Sono 10\u00a0km, per CHF\u00a05.'],
  ['en-GB', 'It is 10⟦ ⟧km, by J.⟦ ⟧R.⟦ ⟧Moser.', 'It is 10\u00a0km, by J.\u00a0R.\u00a0Moser.'],
  ['en-US', 'It is 10⟦ ⟧km, by Dr.⟦ ⟧Moser.', 'It is 10\u00a0km, by Dr.\u00a0Moser.'],
  ['de-CH', 'Z.\u00a0B. am 3.\u00a0Mai, 25\u00a0%, CHF\u00a05, Dr.\u00a0Müller.'],
  ['fr-FR', 'Le 3\u00a0mai, 25\u202f%, 10\u00a0km, M.\u00a0Dupont.'],
  ['it-IT', 'Il 3\u00a0maggio, 25%, 10\u00a0km, il dott.\u00a0Rossi.'],
  ['en-US', 'On May 3, 25%, 10\u00a0km, Dr.\u00a0Smith.'],
]);
