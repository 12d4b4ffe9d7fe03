import { type Attribution, attributionsIn, isPronoun } from '#language/attribution.ts';
import { defineRule } from '../defineRule.ts';
import { isRunningText, ownText, sentencesOf } from '../facts.ts';
import { quotesOf } from '../quotations.ts';

/** Somebody who says something in a clause of its own: «…», sagte X; “…,” X said. */
interface Said extends Attribution {
  /** Where the clause begins: at its verb, or at who speaks. */
  start: number;
}

/** «…», sagte X, sagte AFP: one quotation, two who said it. The verb comes first, or who speaks. */
export const doubledAttribution = defineRule({
  name: 'doubledAttribution',
  group: 'quotations',
  level: 'warn',
  *line(line, context, facts) {
    if (!isRunningText(line, facts.block)) return;
    const quotes = quotesOf(line, context).filter(({ depth }) => depth === 1);
    if (quotes.length === 0) return;
    const { text, words } = ownText(line, facts);
    const all = attributionsIn(text, context.language, words).flatMap((one) => saidIn(text, one));
    if (all.length < 2) return;
    for (const sentence of sentencesOf(line)) {
      const [first, second] = all.filter(({ start, to }) => start >= sentence.from && to <= sentence.to);
      if (!first || !second || (!second.inverted && isPronoun(second.speaker))) continue;
      const between = quotes.some(({ from }) => from - line.at > first.from && from - line.at < second.from);
      const quoted = quotes.some(({ to }) => to - line.at <= first.start && to - line.at >= sentence.from);
      // Said twice, and no other words between that the second one says.
      if (between || !quoted) continue;
      const to = second.inverted ? text.indexOf(second.speaker, second.to) + second.speaker.length : second.to;
      yield { from: second.start, to, params: { first: first.speaker, second: second.speaker } };
    }
  },
});

const someone = /^(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll][ae]|[Ii]l|[Ll]o) |[Ll][’'])?\p{Lu}/u;
const clauseBegins = /(?:,[ \u00a0]+| {2})(?:(?:MM?|Mmes?|Mr|Mrs|Ms|Dr)\.?[ \u00a0])?$/;
const clauseEnds =
  /^(?:[,.;:!?]|$| {2}|[ \u00a0](?:on|in|at|late|earlier|yesterday|am|im|in|gestern|heute|hier|ieri|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L}))/u;

/** An attribution that is a clause of its own, with where that begins; nothing of one within other words. */
function saidIn(text: string, one: Attribution): Said[] {
  const { speaker, source, inverted, from, to } = one;
  if (source || speaker === '') return [];
  if (inverted) return [{ ...one, start: from }];
  const start = text.lastIndexOf(speaker, from);
  const alone = text.slice(start + speaker.length, from).trim() === '' && (someone.test(speaker) || isPronoun(speaker));
  if (!alone || !clauseEnds.test(text.slice(to, to + 12))) return [];
  return clauseBegins.test(text.slice(Math.max(0, start - 8), start)) ? [{ ...one, start }] : [];
}
