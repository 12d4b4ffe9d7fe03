import { readFileSync } from 'node:fs';
import type { Passage } from '#language/passage.ts';

const read = (name: string) => readFileSync(new URL(`../../e2e/samples/${name}`, import.meta.url), 'utf8');

/**
 * The page this project started from, as passages: as it was found, or as it should have been printed. Headline and
 * standfirst come first; what stood around the article is left out.
 */
export function seedArticle(printed?: 'de-DE' | 'de-CH'): Passage[] {
  const right = read(`seed-expected.${printed ?? 'de-DE'}.md`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => ({ role: roleOf(line, index), text: line.replace(/^#+ /, ''), spans: [] }));
  if (printed) return right;
  const lines = read('seed-article.txt')
    .split('\n')
    .filter((line) => line !== '');
  const start = lines.findIndex((line) => line.startsWith('Nordkorea und Russland haben'));
  return right.map((passage, index) => ({ ...passage, text: lines[index === 0 ? 0 : start + index - 1] ?? '' }));
}

function roleOf(line: string, index: number): string {
  if (line.startsWith('## ')) return 'crosshead';
  return line.startsWith('# ') ? 'headline' : index === 1 ? 'standfirst' : 'paragraph';
}
