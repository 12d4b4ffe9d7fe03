import type { Credit } from '#article/fields.ts';
import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { articleLanguage, guessLanguage } from '../reading/articleLanguage.ts';
import { type SourceCounts, treeText } from '../reading/counts.ts';
import { credit, readByline, unique } from '../reading/credits.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { AsideKind, Change, Facts, Unread } from '../reading/reading.ts';
import { settleArticle } from '../reading/settleArticle.ts';
import type { Structure } from './structure.ts';

/** What is known of a page besides the structure of its text. */
export interface PageFacts {
  format: string;
  name: string;
  application?: string;
  language?: string | undefined;
  section?: string | undefined;
  tags?: readonly string[];
  authors?: readonly string[];
  facts?: Facts;
  setAside?: readonly { kind: AsideKind; blocks: readonly HtmlElement[] }[];
  changed?: readonly Change[];
  unread?: readonly Unread[];
  /** All words of the source. */
  text: string;
  stated?: readonly string[];
  counts?: Partial<SourceCounts>;
}

/** The article of a page, and the receipt of all that was around it. */
export function pageArticle(structure: Structure, page: PageFacts, newId: () => string): ReadArticle {
  const { kicker, headline, standfirst, byline, agency, dateline, time, body } = structure;
  const tree = [
    ...(kicker ? [element('p', { class: 'kicker' }, kicker)] : []),
    ...(headline ? [headline] : []),
    ...(standfirst ? [standfirst] : []),
    ...body,
  ];
  const text = treeText(tree);
  const language = articleLanguage(page.language) ?? guessLanguage(text);
  const named: readonly Credit[] = byline ? readByline(byline) : unique((page.authors ?? []).flatMap(readByline));
  const agencies = agency ? [credit('agency', agency, '', named.length > 0 ? ',' : '')] : [];
  const credits = unique([...named, ...agencies]);
  return settleArticle(
    {
      format: page.format,
      name: page.name,
      ...(page.application ? { application: page.application } : {}),
      tree,
      fields: {
        language,
        ...(credits.length > 0 ? { byline: credits } : {}),
        ...(dateline ? { dateline } : {}),
        ...(page.section ? { section: page.section } : {}),
        ...(page.tags && page.tags.length > 0 ? { tags: page.tags } : {}),
      },
      facts: {
        ...page.facts,
        ...(time ? { time } : {}),
        ...(agency ? { agency } : {}),
        ...(page.language ? { language: page.language } : {}),
      },
      taken: structure.taken,
      setAside: joined([...structure.setAside, ...(page.setAside ?? [])]),
      changed: page.changed ?? [],
      unread: page.unread ?? [],
      text: page.text,
      ...(page.counts ? { counts: page.counts } : {}),
      stated: [...structure.stated, ...(page.stated ?? [])],
    },
    newId,
  );
}

/** Neighbouring pieces of one kind are one. */
function joined(pieces: readonly { kind: AsideKind; blocks: readonly HtmlElement[] }[]) {
  const all: { kind: AsideKind; blocks: HtmlElement[] }[] = [];
  for (const { kind, blocks } of pieces) {
    if (treeText(blocks).trim() === '' && !blocks.some(({ tag }) => tag === 'figure')) continue;
    const last = all.at(-1);
    if (last?.kind === kind) last.blocks.push(...blocks);
    else all.push({ kind, blocks: [...blocks] });
  }
  return all;
}
