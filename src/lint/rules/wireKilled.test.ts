import { describe } from 'vitest';
import { testRule } from '../testRule.ts';
import { wireKilled } from './wireKilled.ts';

describe('whose message was taken back', () => {
  testRule(wireKilled, [['de-CH', '# ⟦Pakt unterzeichnet⟧\nDer Pakt gilt.']], { context: { killed: true } });
});

testRule(wireKilled, [['de-CH', '# Pakt unterzeichnet\nDer Pakt gilt.']]);
