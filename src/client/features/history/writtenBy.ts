import type { Node } from '@tiptap/pm/model';
import type { AuthorRunJson } from '#api/history.ts';
import { sentenceEnds } from '#language/sentences.ts';

/** A sentence and who wrote it: whoever wrote the most of it first. */
export interface WrittenSentence {
  text: string;
  people: readonly string[];
  /** When it was last changed, and the version that made. */
  at: number;
  version: number;
}

/** A text block with its sentences. */
export interface WrittenBlock {
  block: Node;
  sentences: readonly WrittenSentence[];
}

/** Every text of an article, sentence by sentence, with who wrote it. */
export function writtenBy(doc: Node, runs: readonly AuthorRunJson[]): WrittenBlock[] {
  const found: WrittenBlock[] = [];
  let next = 0;
  doc.descendants((block, position) => {
    if (!block.isTextblock) return true;
    const text = block.textBetween(0, block.content.size, undefined, ' ');
    if (text.trim() === '') return false;
    while ((runs[next]?.to ?? Number.POSITIVE_INFINITY) <= position + 1) next += 1;
    let start = 0;
    const sentences = sentenceEnds(text).map((end) => {
      const sentence = text.slice(start, end);
      // Spaces before a sentence are nobody's.
      const lead = sentence.length - sentence.trimStart().length;
      const from = position + 1 + start + lead;
      start = end;
      return sentenceOf(sentence, from, position + 1 + end, runs, next);
    });
    found.push({ block, sentences });
    return false;
  });
  return found;
}

function sentenceOf(
  text: string,
  from: number,
  to: number,
  runs: readonly AuthorRunJson[],
  start: number,
): WrittenSentence {
  const letters = new Map<string, number>();
  let [at, version] = [0, 0];
  for (let index = start; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run || run.from >= to) break;
    const share = Math.min(to, run.to) - Math.max(from, run.from);
    if (share <= 0) continue;
    letters.set(run.person, (letters.get(run.person) ?? 0) + share);
    if (run.version >= version) [at, version] = [run.at, run.version];
  }
  const people = [...letters].sort(([, one], [, other]) => other - one).map(([person]) => person);
  return { text, people, at, version };
}

/** The share of the letters that each person wrote, the largest first. */
export function shares(doc: Node, runs: readonly AuthorRunJson[]): [string, number][] {
  const letters = new Map<string, number>();
  let all = 0;
  for (const { from, to, person } of runs) {
    const size = doc.textBetween(from, Math.min(to, doc.content.size)).length;
    if (size === 0) continue;
    letters.set(person, (letters.get(person) ?? 0) + size);
    all += size;
  }
  return [...letters]
    .map(([person, size]): [string, number] => [person, size / all])
    .sort((one, other) => other[1] - one[1]);
}
