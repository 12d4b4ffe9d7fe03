/** Words that both texts have, that only the first has, or only the second; with the spaces behind them. */
export interface DifferencePart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Longest texts that are compared, in words; beyond that the whole is told as changed. */
const most = 400;

/** What became of one text in another, word by word. All but `added` is the first text, all but `removed` the second. */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const [one, other] = [wordsWithSpaces(before), wordsWithSpaces(after)];
  if (one.length > most || other.length > most)
    return joined([
      ['removed', before],
      ['added', after],
    ]);
  // The longest run of words in both, by the usual table, from the end so that it is read from the beginning.
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const parts: [DifferencePart['kind'], string][] = [];
  let [row, column] = [0, 0];
  while (row < one.length || column < other.length) {
    const [left, right] = [one[row], other[column]];
    if (left !== undefined && left === right) {
      parts.push(['same', left]);
      row += 1;
      column += 1;
    } else if (left !== undefined && (right === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push(['removed', left]);
      row += 1;
    } else if (right !== undefined) {
      parts.push(['added', right]);
      column += 1;
    }
  }
  return joined(parts);
}

const wordsWithSpaces = (text: string) => text.match(/\S+\s*|^\s+/gu) ?? [];

function joined(parts: readonly (readonly [DifferencePart['kind'], string])[]): DifferencePart[] {
  const found: DifferencePart[] = [];
  for (const [kind, text] of parts) {
    const last = found.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') found.push({ kind, text });
  }
  return found;
}
