import { defineRule } from '../defineRule.ts';
import { matches } from '../matches.ts';

// Feet and inches, minutes and seconds of an angle: 5’10”, 47° 22’ 30”.
const pattern = /(?<=\d)(['’‘])( ?\d{1,2}(?:[.,]\d+)?)(["”“]|''|’’)|(?<=° ?\d{1,2})(['’‘])(?= ?\d|[ ,.;NSEWO]|$)/gu;

export const primes = defineRule({
  name: 'primes',
  group: 'typography',
  level: 'hint',
  beside: true,
  trace: /\d['’‘]/,
  *line(line) {
    for (const { from, to, groups } of matches(line, pattern)) {
      const [first, number] = groups;
      yield { from, to, replace: first === undefined ? '′' : `′${number}″` };
    }
  },
});
