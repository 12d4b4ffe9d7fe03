import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import { schema } from './schema.ts';

/** What reading HTML comes upon: blocks, inline nodes, and the ends of lines that are no blocks. */
export type Piece = Node | 'line';
/** Inline nodes that belong into one text block. */
export type Run = readonly Node[];
/** Whether white space collapses as in a browser, or every space counts. */
export type Spaces = 'collapse' | 'keep';

export function isRun(item: Node | Run): item is Run {
  return Array.isArray(item);
}

/** Gathers inline pieces into runs between blocks and line ends. Empty runs do not occur. */
export function runs(pieces: readonly Piece[], spaces: Spaces): (Node | Run)[] {
  const found: (Node | Run)[] = [];
  let run: Node[] = [];
  const close = () => {
    const settled = spaces === 'keep' ? run : collapsed(run);
    if (settled.length > 0) found.push(settled);
    run = [];
  };
  for (const piece of pieces) {
    if (piece !== 'line' && piece.isInline) run.push(piece);
    else {
      close();
      if (piece !== 'line') found.push(piece);
    }
  }
  close();
  return found;
}

/** White space as a browser shows it: one space, none at the edges of lines. U+00A0 is not white space. */
function collapsed(run: Run): Node[] {
  const kept: Node[] = [];
  let afterSpace = true;
  for (const node of run) {
    if (!node.isText) {
      trimEnd(kept);
      kept.push(node);
      afterSpace = true;
      continue;
    }
    let text = (node.text ?? '').replace(/[ \t\n\r\f]+/g, ' ');
    if (afterSpace) text = text.replace(/^ /, '');
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    kept.push(schema.text(text, node.marks));
  }
  trimEnd(kept);
  return kept;
}

function trimEnd(nodes: Node[]): void {
  const last = nodes.at(-1);
  if (!last?.isText || !last.text?.endsWith(' ')) return;
  nodes.pop();
  const text = last.text.slice(0, -1);
  if (text !== '') nodes.push(schema.text(text, last.marks));
}

/** The nodes as content of a text block of this kind: marks and breaks that it does not take are given up, text never. */
export function inlineContent(type: NodeType, run: Run): Fragment {
  return Fragment.from(
    run.map((node) => {
      const marks = type.allowedMarks(node.marks);
      return type.contentMatch.matchType(node.type) ? node.mark(marks) : schema.text(' ', marks);
    }),
  );
}
