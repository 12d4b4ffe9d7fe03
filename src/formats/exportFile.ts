import type { Aspect } from './aspects.ts';
import { lostIn } from './aspectsIn.ts';
import { type Cause, causesIn } from './causes.ts';
import type { Fault, FormatContext, FormatDefinition, Written } from './defineFormat.ts';
import { type Need, needs } from './needs.ts';
import type { Outgoing } from './outgoing.ts';

/** Something that a format asks for and an article has not. */
interface Missing {
  /** The article's id. */
  article: string;
  need: Need;
}

/** A file that may leave the house, or why there is none. */
export type Exported =
  /** `takenOut` counts the characters of the articles that it may not hold, `lost` names what else of them it does not carry. */
  | { file: Written; takenOut: number; lost: readonly Aspect[] }
  | { missing: readonly Missing[] }
  | { causes: readonly Cause[] };

/**
 * Writes articles in a format and checks what was written: a file is valid, or there is none. A format that holds one article gets the first.
 * Where it is not valid, what makes it so is looked for, which may take seconds: `searching` is asked before each step of that, so that a
 * screen can say so and be drawn; what it throws ends the search.
 */
export async function exportFile(
  format: FormatDefinition,
  given: readonly Outgoing[],
  context: FormatContext,
  searching?: () => Promise<void>,
): Promise<Exported> {
  const leavesOut = format.holds === 'list' ? format.leavesOut : undefined;
  const articles = given.filter((article) => !leavesOut?.(article, context));
  const missing = articles.flatMap((article) =>
    (format.needs ?? [])
      .filter((need) => !needs[need].met(article, context))
      .map((need): Missing => ({ article: article.record.id, need })),
  );
  if (missing.length > 0) return { missing };
  const file = await written(format, articles, context);
  const faults = (await format.check?.(file, context, articles)) ?? [];
  if (faults.length > 0) return { causes: await causes(format, articles, context, faults, searching) };
  const takenOut = format.keepsCharacters ? 0 : articles.reduce((count, article) => count + article.takenOut, 0);
  return {
    file,
    takenOut,
    lost: lostIn(
      articles.map(({ copy }) => copy),
      format.loses,
    ),
  };
}

/** What makes the file wrong, article by article; no part of any where it is all of them together. */
async function causes(
  format: FormatDefinition,
  articles: readonly Outgoing[],
  context: FormatContext,
  faults: readonly Fault[],
  searching?: () => Promise<void>,
): Promise<readonly Cause[]> {
  const found: Cause[] = [];
  for (const article of format.holds === 'list' ? articles : articles.slice(0, 1)) {
    const alone = async (part: Outgoing) => {
      await searching?.();
      return (await format.check?.(await written(format, [part], context), context, [part])) ?? [];
    };
    found.push(...(await causesIn(article, alone)));
  }
  return found.length > 0 ? found : [{ article: '', part: null, faults }];
}

function written(
  format: FormatDefinition,
  articles: readonly Outgoing[],
  context: FormatContext,
): Written | Promise<Written> {
  if (format.holds === 'list') return format.write(newestFirst(articles), context);
  const [article] = articles;
  if (!article) throw new RangeError('No article to write');
  return format.write(article, context);
}

/** By when readers first had them; what they have not had yet, by when it last changed. */
const newestFirst = (articles: readonly Outgoing[]): Outgoing[] =>
  articles.toSorted((one, other) => day(other) - day(one));
const day = ({ record: { publishedAt, changedAt } }: Outgoing): number => publishedAt ?? changedAt;
