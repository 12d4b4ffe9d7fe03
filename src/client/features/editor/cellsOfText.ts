import { Fragment, type Node } from '@tiptap/pm/model';
import { schema } from '#article/schema.ts';

/**
 * Lines of cells with tabs between, as spreadsheets and databases put them on a clipboard; `null` for other text. A cell in which a line
 * ends, or that holds a tab, stands in quotation marks, and its own are doubled.
 */
export function rowsOfCells(text: string): Fragment[][] | null {
  if (!text.includes('\t')) return null;
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n+$/, '');
  const rows = [quotedRows(lines), lines.split('\n').map((line) => line.split('\t'))].find(isTable);
  return rows?.map((cells) => cells.map(wordsOfCell)) ?? null;
}

function isTable(rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  return rows.length > 1 && width > 1 && rows.every((cells) => cells.length === width);
}

/** Nothing in it can be read in two ways: a text with a lone mark costs one look at it. */
const quotedField = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const plainField = /[^\t\n]*/y;

function fieldAt(text: string, at: number): { words: string; length: number } {
  quotedField.lastIndex = at;
  const [written = '', quoted = ''] = quotedField.exec(text) ?? [];
  if (/[\n\t]/.test(quoted)) return { words: quoted.replaceAll('""', '"'), length: written.length };
  plainField.lastIndex = at;
  const [words = ''] = plainField.exec(text) ?? [];
  return { words, length: words.length };
}

function quotedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; at += 1) {
    const { words, length } = fieldAt(text, at);
    rows.at(-1)?.push(words);
    at += length;
    if (text[at] === '\n') rows.push([]);
  }
  return rows;
}

function wordsOfCell(cell: string): Fragment {
  const lines = cell.trim().split('\n');
  return Fragment.from(
    lines.flatMap((line, index) => [
      ...(index > 0 ? [schema.node('hardBreak')] : []),
      ...(line === '' ? [] : [schema.text(line)]),
    ]),
  );
}

/** The words of one line as cells: it is divided at its tabs. */
export function cellsOfLine(words: Fragment): Fragment[] {
  const cells: Node[][] = [[]];
  words.forEach((node) => {
    if (!node.isText) cells.at(-1)?.push(node);
    for (const [index, part] of (node.text ?? '').split('\t').entries()) {
      if (index > 0) cells.push([]);
      if (part !== '') cells.at(-1)?.push(schema.text(part, node.marks));
    }
  });
  return cells.map((cell) => Fragment.from(cell));
}
