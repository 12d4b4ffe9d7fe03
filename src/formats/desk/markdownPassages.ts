import type { Nodes, PhrasingContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Range } from '#language/passage.ts';
import { frontMatter } from '../markdown/frontMatter.ts';
import { addText, SourcePassage, type SourceText } from './SourcePassage.ts';

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** The paragraphs, headings and cells of a Markdown text, and the language it says it is in; code, pictures and HTML are no text. */
export function markdownPassages(source: string): SourceText {
  const { matter, end: start } = frontMatter(source);
  const passages: SourcePassage[] = [];
  blocks(reader.parse(source.slice(start)), { source, start }, passages);
  const stated = ['lang', 'language'].flatMap((own) => matter.find(({ name }) => name === own) ?? [])[0];
  const language = stated?.values[0] ?? null;
  return {
    passages,
    language,
    languageAt: stated && language !== null ? statedAt(source.slice(0, start), stated.name, language) : null,
  };
}

/** Where a front matter states a language, if it does so in one plain line. */
function statedAt(matter: string, name: string, language: string): Range | null {
  const line = new RegExp(`^${name}:[ \\t]*(?:"([\\w-]+)"|'([\\w-]+)'|([\\w-]+))[ \\t]*\\r?$`, 'm').exec(matter);
  if (!line || ![line[1], line[2], line[3]].includes(language)) return null;
  const from = line.index + line[0].lastIndexOf(language);
  return { from, to: from + language.length };
}

interface Place {
  source: string;
  start: number;
}

function blocks(node: Nodes, place: Place, found: SourcePassage[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const role = node.type !== 'heading' ? 'paragraph' : node.depth === 1 ? 'headline' : 'crosshead';
    const passage = new SourcePassage(role);
    inline(node.children, place, passage);
    found.push(passage);
  } else if ('children' in node) for (const child of node.children) blocks(child, place, found);
}

function inline(nodes: readonly PhrasingContent[], place: Place, passage: SourcePassage): void {
  let kept = -1;
  for (const node of nodes) {
    const [from, to] = [offset(node, 'start') + place.start, offset(node, 'end') + place.start];
    if (node.type === 'text') {
      const matches = addText(passage, node.value, place.source.slice(from, to), from);
      if (!matches) passage.addOther(from, to);
    } else if (node.type === 'break') passage.add('\n', from, to);
    else if (node.type === 'html') {
      if (/^<(?:code|kbd|samp|pre|script|style)\b/i.test(node.value)) kept = passage.length;
      if (/^<\/(?:code|kbd|samp|pre|script|style)\b/i.test(node.value) && kept >= 0) {
        passage.spans.push({ kind: 'kept', from: kept, to: passage.length });
        kept = -1;
      }
    } else if ('children' in node) inline(node.children, place, passage);
    else passage.addOther(from, to);
  }
}

const offset = ({ position }: Nodes, side: 'start' | 'end') => position?.[side].offset ?? 0;
