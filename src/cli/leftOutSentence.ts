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

/** What is said of media that what was written names and that are nowhere in the newsroom. */
export const absentSentence = (count: number): string =>
  count === 1
    ? 'A picture or recording that it names is not in the newsroom any more.'
    : `${count} pictures or recordings that it names are not in the newsroom any more.`;
