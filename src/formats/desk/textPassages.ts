import { SourcePassage } from './SourcePassage.ts';

/** A line longer than this is a paragraph of its own; shorter ones under each other are one paragraph, broken by hand. */
const longLine = 100;

/** The paragraphs of a plain text. A short line by itself that does not end like a sentence is a heading. */
export function textPassages(source: string): SourcePassage[] {
  const found: SourcePassage[] = [];
  let block: { text: string; at: number }[] = [];
  const close = () => {
    const wrapped = block.length > 1 && block.every(({ text }) => text.length <= longLine);
    for (const lines of wrapped ? [block] : block.map((line) => [line]))
      found.push(passageOf(lines, block.length === 1));
    block = [];
  };
  let at = 0;
  for (const line of source.split('\n')) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (text.trim() === '') close();
    else block.push({ text, at });
    at += line.length + 1;
  }
  close();
  return found;
}

function passageOf(lines: readonly { text: string; at: number }[], alone: boolean): SourcePassage {
  const [first] = lines;
  const passage = new SourcePassage(alone && first && isHeading(first.text) ? 'crosshead' : 'paragraph');
  lines.forEach(({ text, at }, index) => {
    if (index > 0) passage.add('\n', at - 1, at);
    for (let unit = 0; unit < text.length; unit += 1) passage.add(text.charAt(unit), at + unit, at + unit + 1);
  });
  return passage;
}

const isHeading = (line: string) => line.trim().length <= 80 && !/[.!?,;:…]["'“”‘’»«›‹)\]]*$/u.test(line.trim());
