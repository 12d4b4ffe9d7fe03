import type { Node } from '@tiptap/pm/model';
import { readDocument } from '#article/newArticle.ts';
import type { StageName } from '#article/stages.ts';
import { schemaNumber } from '#article/version.ts';
import { node } from '#blocks/example.ts';
import { setStage, writeProjection } from '#server/articles/articles.db.ts';
import { projectRow } from '#server/articles/projection.ts';
import type { Database } from '#server/db/db.ts';
import { insertArticle } from '#server/log/log.db.ts';
import { names, type Phrases, phrases, type Subject, towns } from './newsPhrases.ts';
import { type Random, random } from './random.ts';

/** An article of a large newsroom, the same for the same number each time. */
interface Generated {
  id: string;
  doc: Node;
  stage: StageName;
  at: number;
}

/** A Wednesday noon: the newest of the articles was written then. */
const newest = Date.UTC(2026, 0, 14, 11);
/** Half an hour between two articles, so ten thousand reach back seven months. */
const apart = 30 * 60_000;
const together = 100;

/** Puts so many articles into an empty database as the server itself does, made by the people with these ids. */
export async function fillNewsroom(db: Database, count: number, authors: readonly string[]): Promise<void> {
  for (let start = 0; start < count; start += together) {
    await db.transaction(async (query) => {
      for (let index = start; index < Math.min(count, start + together); index += 1) {
        const { id, doc, stage, at } = generateArticle(index);
        const author = authors[index % authors.length] ?? '';
        await insertArticle(query, { id, schema: schemaNumber, author, at, document: JSON.stringify(doc.toJSON()) });
        await writeProjection(db.engine, query, id, 0, projectRow(doc), { author, at });
        await setStage(query, id, stage);
      }
    });
  }
}

export function generateArticle(index: number): Generated {
  const chance = random(index + 1);
  const said = languageOf(chance);
  const language = chance.pick(said.languages);
  const name = chance.pick(names);
  const topic = said.subject(chance);
  const say = (template: string) => fill(template, said, topic, chance);
  const paragraphs = Array.from({ length: 4 + chance.below(7) }, () =>
    Array.from({ length: 2 + chance.below(4) }, () => say(chance.pick(said.sentences))).join(' '),
  );
  const body = paragraphs.flatMap((text, at) => [
    ...(at > 0 && at % 4 === 0
      ? [node('crosshead', { id: `crosshead-${at}` }, upper(said.subject(chance).subject))]
      : []),
    node('paragraph', { id: `paragraph-${at}` }, text),
  ]);
  const kicker = chance.pick(said.kickers);
  const doc = readDocument({
    type: 'doc',
    attrs: {
      language,
      section: chance.pick(said.sections),
      tags: [chance.pick(towns), chance.pick(said.kickers)].filter(Boolean),
      byline: [{ key: 'a', kind: 'person', name, role: '', join: '' }],
      dateline: chance.pick(towns),
    },
    content: [
      node('kicker', ...(kicker ? [kicker] : [])),
      node('headline', say(chance.pick(said.headlines))),
      node('standfirst', say(chance.pick(said.sentences))),
      ...body,
    ],
  });
  return {
    id: `many-${String(index).padStart(5, '0')}`,
    doc,
    stage: chance.pick(['draft', 'draft', 'submitted', 'copyedit', 'approved', 'approved'] as const),
    at: newest - index * apart,
  };
}

function languageOf(chance: Random): Phrases {
  let left = chance.below(100);
  const found = phrases.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return found ?? chance.pick(phrases);
}

/** Every other time the subject is what the article is about. */
function fill(template: string, said: Phrases, topic: Subject, chance: Random): string {
  const about = () => (chance.percent(50) ? topic : said.subject(chance));
  const filled = template
    .replace(/\{([Nnaptmz])\}/g, (_, slot: string) => {
      if (slot === 'N') return upper(about().subject);
      if (slot === 'n') return about().subject;
      if (slot === 'a') return about().object;
      if (slot === 'p') return chance.pick(names);
      if (slot === 't') return chance.pick(towns);
      return slot === 'm' ? chance.pick(said.months) : String(2 + chance.below(38));
    })
    .replace(/\bde le\b/g, 'du')
    .replace(/à le\b/g, 'au')
    .replace(/\bdi il\b/g, 'del');
  return upper(filled);
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
