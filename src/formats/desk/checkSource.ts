import type { Node } from '@tiptap/pm/model';
import type { ArticleLanguage } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import { copyOf } from '#lint/copy.ts';
import type { Finding } from '#lint/finding.ts';
import { contextIn, usualSettings } from '#lint/house.ts';
import { run } from '#lint/run.ts';
import type { Params, Say, Word } from '#words/say.ts';
import { decodeText } from '../html/decodeText.ts';
import { counted } from '../reading/counted.ts';
import { detectFormat } from '../reading/readers.ts';
import type { Source } from '../reading/reading.ts';
import { largestFile, tooLarge } from '../reading/refusal.ts';
import { type Reading, readingInPlace } from './Reading.ts';
import type { SourcePassage } from './SourcePassage.ts';
import { languageOf, statedIn, type TaskOptions } from './task.ts';

/** A finding as it is told outside: its sentences are said. */
export interface ToldFinding extends Omit<Finding, 'message' | 'fixes'> {
  message: string;
  fixes: { label: string; edits: Finding['fixes'][number]['edits'] }[];
}

/** Checks the articles of a source by the rules, in the language it is told or found to be in. */
export async function checkSource(
  source: Source,
  options: TaskOptions,
  say: Say,
  reading: Reading = readingInPlace,
): Promise<ToldFinding[]> {
  const findings: ToldFinding[] = [];
  for (const { doc, stated } of await documentsOf(source, options, reading)) {
    const text = doc.textBetween(0, doc.content.size, '\n', '\n');
    const language = languageOf(options, stated, text) ?? (doc.attrs.language as ArticleLanguage);
    const context = contextIn(options.house ?? usualSettings, language);
    const copy = copyOf(doc.type.create({ ...doc.attrs, language }, doc.content));
    findings.push(...run(copy, context).map((finding) => told(finding, say)));
  }
  return findings;
}

/** The articles of a source, each with the language it says it is in. */
async function documentsOf(
  source: Source,
  { from }: TaskOptions,
  reading: Reading,
): Promise<{ doc: Node; stated: string | null }[]> {
  const format = from ?? detectFormat(source);
  const lines = format === 'text' ? await shortText(source, reading) : null;
  if (lines)
    return [{ doc: paragraphs(lines.map(({ passage }) => passage.text.replaceAll('\n', ' ').trim())), stated: null }];
  const articles = await reading.articles(source, counted(), format);
  return articles.map((article) => ({ doc: article.doc, stated: statedIn(article) }));
}

/** The passages of a line or two, which are no page with an article to be found in it; null for more. */
async function shortText({ bytes }: Source, { passages: read }: Reading): Promise<SourcePassage[] | null> {
  if (bytes.length > largestFile) throw tooLarge();
  const { passages } = await read(decodeText(bytes), 'text');
  return passages.length < 4 ? passages : null;
}

function paragraphs(lines: readonly string[]): Node {
  const newId = counted();
  const blocks = lines
    .filter((line) => line !== '')
    .map((line) => schema.node('paragraph', { id: newId() }, schema.text(line)));
  const body = blocks.length > 0 ? blocks : [schema.node('paragraph', { id: newId() })];
  return schema.node('doc', null, [...['kicker', 'headline', 'standfirst'].map((part) => schema.node(part)), ...body]);
}

function told({ message, fixes, ...finding }: Finding, say: Say): ToldFinding {
  const said = ({ word, params }: { word: Word; params: Params }) => say(word, params);
  return {
    ...finding,
    message: said(message),
    fixes: fixes.map(({ label, edits }) => ({ label: said(label), edits })),
  };
}
