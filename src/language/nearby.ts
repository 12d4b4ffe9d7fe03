/** The words in front of a place, at most so many UTF-16 units of them, cut between words; `… ` says that there were more. */
export function wordsBefore(text: string, most: number): string {
  return text.length <= most ? text : `… ${text.slice(-most).replace(/^\S*\s+/, '')}`;
}

/** The words behind a place, in the same way. */
export function wordsAfter(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
