/** So many commands are remembered. */
const most = 5;

/** The names of the commands used last, the last one first; none where what is stored is not that. */
export function readRecent(stored: string): readonly string[] {
  return stored
    .split(' ')
    .filter((id) => id !== '')
    .slice(0, most);
}

/** The same with one that is used now. */
export function withRecent(stored: string, id: string): string {
  return [id, ...readRecent(stored).filter((other) => other !== id)].slice(0, most).join(' ');
}
