import type { GrammarFinding } from '#api/checks.ts';
import { Problem } from '#api/problem.ts';
import type { Range } from '#language/passage.ts';
import { type Block, copyOf } from '#lint/copy.ts';
import { sparedIn } from '#lint/matches.ts';
import { articleFacts } from '../articles/articles.db.ts';
import { mustBeAble } from '../articles/changeRow.ts';
import type { AskGrammar, Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Authority } from '../log/authority.ts';

/** Characters that are asked about at once: what servers take by themselves. */
const most = 15_000;
/** Between two blocks, so that no sentence runs from one into the next. */
const between = '\n\n';

/** The house's grammar server, asked when somebody wants it: nothing leaves the house by itself. */
export function grammarHandlers(home: Home, authority: Pick<Authority, 'head'>): HandlersOf<'checkGrammar'> {
  return {
    checkGrammar: async ({ id }, { need }) => {
      const me = need('write');
      mustBeAble(me.role, 'write', await articleFacts(home.db.query, id));
      const { askGrammar } = home;
      if (!askGrammar) throw new Problem('noGrammar');
      const { language, blocks } = copyOf((await authority.head(id)).doc);
      const found: GrammarFinding[] = [];
      for (const part of partsOf(blocks)) found.push(...(await remarksOn(part, language, askGrammar)));
      return { found };
    },
  };
}

/** The article's own text in parts that a server takes. */
function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  let length = most;
  for (const block of blocks) {
    if (block.aside || block.text.trim() === '') continue;
    if (length + block.text.length > most) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(block);
    length += block.text.length + between.length;
  }
  return parts;
}

async function remarksOn(blocks: readonly Block[], language: string, ask: AskGrammar): Promise<GrammarFinding[]> {
  const remarks = await ask(blocks.map(({ text }) => text).join(between), language);
  const found: GrammarFinding[] = [];
  let start = 0;
  for (const block of blocks) {
    const end = start + block.text.length;
    const spared = sparedOf(block);
    for (const { says, replacements, misspelled, ...range } of remarks) {
      if (range.from < start || range.to > end || range.to <= range.from) continue;
      const [from, to] = [range.from - start, range.to - start];
      if (spared.some((kept) => from < kept.to && kept.from < to)) continue;
      const excerpt = block.text.slice(from, to);
      found.push({
        ...{ block: block.id, from, to, excerpt, says },
        replacements: [...replacements],
        level: misspelled ? 'warn' : 'hint',
      });
    }
    start = end + between.length;
  }
  return found;
}

/** Addresses, code, other languages, and what its speaker has signed off: none of them is the writer's to mend. */
function sparedOf({ lines }: Block): Range[] {
  return lines.flatMap((line) =>
    [...sparedIn(line), ...line.spans.filter(({ kind }) => kind === 'authorised')].map(({ from, to }) => ({
      from: from + line.at,
      to: to + line.at,
    })),
  );
}
