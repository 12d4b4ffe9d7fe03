import { describe } from 'vitest';
import { usualHouse } from '../houseRules.ts';
import { testRule } from '../testRule.ts';
import { wireKilled } from './wireKilled.ts';

describe('whose message was taken back', () => {
  testRule(wireKilled, [['every', '# ⟦Pakt unterzeichnet⟧\nDer Pakt gilt.']], { context: { killed: true } });
});

describe('and no house lets it pass', () => {
  const house = { ...usualHouse, levels: { wireKilled: 'off' as const } };
  testRule(wireKilled, [['every', '# ⟦Pakt unterzeichnet⟧\nDer Pakt gilt.']], { context: { killed: true, house } });
});

testRule(wireKilled, [['every', '# Pakt unterzeichnet\nDer Pakt gilt.']]);
