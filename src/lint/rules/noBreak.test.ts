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
]);
