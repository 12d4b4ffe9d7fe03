import { testRule } from '../testRule.ts';
import { noBreak } from './noBreak.ts';

testRule(noBreak, [['de-CH', 'Das sind 25⟦ ⟧%, 10⟦ ⟧km.']]);
