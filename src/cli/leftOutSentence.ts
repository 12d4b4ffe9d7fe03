import { type Aspect, aspects } from '#formats/aspects.ts';
import { catalogs } from '#words/catalogs.ts';
import { sayIn } from '#words/say.ts';

/** What is said of pictures that a source holds and that what was written has not. */
export const leftOutSentence = (count: number): string =>
  count === 1 ? 'A picture of it is not in what was written.' : `${count} pictures of it are not in what was written.`;

/** What is said of characters that what was written may not hold. */
export const takenOutSentence = (count: number): string =>
  count === 1
    ? 'A character that no such file may hold was left out.'
    : `${count} characters that no such file may hold were left out.`;

/** What is said of pictures that are beside what was written, which has no name for them. */
export const unnamedSentence = (count: number): string =>
  count === 1
    ? 'A picture of it is beside what was written, which does not name it.'
    : `${count} pictures of it are beside what was written, which does not name them.`;

/** So many are named in a sentence; the JSON names all. */
const mostNamed = 6;

/** What is said of what an article has and its file does not carry; null where that is nothing that a person put there. */
export function lostSentence(lost: readonly Aspect[]): string | null {
  // Ids are for programs, which read the JSON.
  const told = lost.filter((aspect) => aspect !== 'ids');
  if (told.length === 0) return null;
  const say = sayIn('en', catalogs.en);
  const named = told.slice(0, mostNamed).map((aspect) => say(aspects[aspect]));
  const more = told.length > mostNamed ? `; and ${told.length - mostNamed} more, which --json names` : '';
  return `The file does not carry: ${named.join('; ')}${more}.`;
}

/** What is said of media that what was written names and that are nowhere in the newsroom. */
export const absentSentence = (count: number): string =>
  count === 1
    ? 'A picture or recording that it names is not in the newsroom any more.'
    : `${count} pictures or recordings that it names are not in the newsroom any more.`;
