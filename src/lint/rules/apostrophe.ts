import { houseMarks } from '#language/quotes.ts';
import { defineRule, type PlacedReport } from '../defineRule.ts';
import type { Level } from '../finding.ts';
import { marksOf } from '../quotations.ts';

/** From so many on they are told together, at the first one. */
const many = 4;
const trace = /['’´`‘‛]/;

interface Read {
  block: string;
  from: number;
  to: number;
  text: string;
  /** What the typewriter has is only not set yet; other marks are another character. */
  level: Level;
}

/** Everywhere U+2019 unless the house decides otherwise, even where that closes the inner quotation as well. */
export const apostrophe = defineRule({
  name: 'apostrophe',
  group: 'typography',
  level: 'warn',
  beside: true,
  read({ block }, context): readonly Read[] {
    return block.lines.flatMap((line) => {
      if (!trace.test(line.text)) return [];
      return houseMarks(line, marksOf(line, context), context.style).flatMap(({ mark, sign, level }): Read[] => {
        if (level !== 0 || mark.sign === sign) return [];
        const at = { block: block.id, from: line.at + mark.from, to: line.at + mark.to };
        return [{ ...at, text: sign, level: mark.sign === "'" ? 'hint' : 'warn' }];
      });
    });
  },
  *article(_article, { style }, read) {
    const all = read.flat();
    for (const level of ['warn', 'hint'] as const)
      yield* told(
        all.filter((one) => one.level === level),
        style.apostrophe,
      );
  },
});

function* told(all: readonly Read[], sign: string): Generator<PlacedReport> {
  const [first] = all;
  if (!first) return;
  const params = { count: all.length, sign };
  const place = ({ text: _, ...at }: Read): PlacedReport => ({ ...at, params });
  if (all.length < many) for (const one of all) yield { ...place(one), replace: one.text };
  else {
    const edits = all.map(({ level: _, ...edit }) => edit);
    const fixes = [{ label: { word: 'checks.fix.all' as const, params }, edits }];
    yield { ...place(first), says: 'check.apostrophe.all', fixes };
  }
}
