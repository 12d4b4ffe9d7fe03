/** A text of one line: spaces and ends of lines are one space, but where a line may not be broken stays. */
export const oneSpace = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
