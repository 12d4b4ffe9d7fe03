import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { ArticleRow, listArticles } from '#api/articles.ts';
import type { InputOf } from '#api/endpoint.ts';
import { Problem } from '#api/problem.ts';
import { searchWords } from '#language/words.ts';
import type { Database, Query } from '../db/db.ts';
import { finder } from '../db/found.ts';
import { type Hit, hitsOf, type SearchText } from '../db/search.ts';
import type { Tables } from '../db/tables.ts';
import { type DividedWord, divide } from '../db/wordParts.ts';
import { toRow } from './articleRow.db.ts';

export type ArticleFilter = InputOf<typeof listArticles>;

/** Rows of one answer. */
const pageSize = 50;

type Listed = Tables & { hit: Hit };
type Joined = 'article' | 'hit' | 'visit';
type Selection = SelectQueryBuilder<Listed, Joined, object>;

/** One page of the articles that a filter lets through, sorted. `mine` are those that `me` has made or changed last. */
export async function articlePage(db: Database, filter: ArticleFilter, me: string) {
  const words = await divide(db.query, searchWords(filter.q ?? ''));
  const orders = ordersOf(filter, words);
  const found = await pageOf(db, filter, words, orders, me).execute();
  const rows = found.slice(0, pageSize);
  const total = found[0]?.total ?? 0;
  const texts = await textsOf(
    db,
    rows.map((row) => row.id),
    words,
  );
  const find = finder(words);
  const articles = rows.map((row): Omit<ArticleRow, 'here'> => {
    const text = texts.get(row.id);
    return { ...toRow(row), ...(text ? { found: find({ ...text, kicker: row.kicker }) } : {}) };
  });
  const last = rows.at(-1);
  const next = found.length > pageSize && last ? JSON.stringify(orders.map(({ name }) => last[name])) : undefined;
  return { articles, total, ...(next === undefined ? {} : { next }) };
}

/** The articles that a filter lets through. With words to search for they are joined with the table of hits, which `query` must have. */
function select(query: Query, filter: ArticleFilter, searching: boolean, me: string): Selection {
  const all = query.selectFrom('article');
  const hits = () => (all as unknown as Selection).innerJoin('hit', 'hit.article', 'article.id');
  // Without words there is no `hit`, and `ordersOf` never names it then.
  let found = (searching ? hits() : all) as unknown as Selection;
  if (filter.recent)
    found = (found as unknown as typeof all).innerJoin('visit', (join) =>
      join.onRef('visit.article', '=', 'article.id').on('visit.person', '=', me),
    ) as unknown as Selection;
  found = found.where('article.trashed_at', filter.trash ? 'is not' : 'is', null);
  if (filter.publication !== undefined) found = found.where('article.publication', '=', filter.publication);
  if (filter.section !== undefined) found = found.where('article.section', '=', filter.section.replaceAll('\0', ''));
  if (filter.stage !== undefined) found = found.where('article.stage', '=', filter.stage);
  if (filter.language !== undefined) found = found.where('article.language', '=', filter.language);
  if (!filter.mine) return found;
  return found.where((or) => or.or([or('article.created_by', '=', me), or('article.changed_by', '=', me)]));
}

const columns = {
  tier: 'hit.tier',
  changed_at: 'article.changed_at',
  created_at: 'article.created_at',
  opened_at: 'visit.at',
  headline_key: 'article.headline_key',
  section_key: 'article.section_key',
  words: 'article.words',
  id: 'article.id',
} as const;

interface Order {
  name: keyof typeof columns;
  down: boolean;
}

const natural = {
  changed: { name: 'changed_at', down: true },
  created: { name: 'created_at', down: true },
  opened: { name: 'opened_at', down: true },
  headline: { name: 'headline_key', down: false },
  section: { name: 'section_key', down: false },
  words: { name: 'words', down: true },
  relevance: { name: 'tier', down: false },
} as const satisfies Readonly<Record<NonNullable<ArticleFilter['sort']>, Order>>;

/**
 * What the list is sorted by, the id last so that no two are alike. Down is the most relevant, the newest and the longest
 * first. Searches are sorted by relevance unless told, what one has opened by when, all else by the last change.
 */
function ordersOf({ sort, direction, recent }: ArticleFilter, words: readonly DividedWord[]): Order[] {
  const searching = words.length > 0;
  const usual = searching ? 'relevance' : recent ? 'opened' : 'changed';
  const impossible = (sort === 'relevance' && !searching) || (sort === 'opened' && !recent);
  const key = sort === undefined || impossible ? usual : sort;
  const first = natural[key];
  // The better tier has the smaller number.
  const told = direction === undefined ? first.down : (direction === 'down') !== (key === 'relevance');
  const ties: Order[] = key === 'section' || key === 'relevance' ? [natural.changed] : [];
  return [{ name: first.name, down: told }, ...ties, { name: 'id', down: false }];
}

function pageOf(
  db: Database,
  filter: ArticleFilter,
  words: readonly DividedWord[],
  orders: readonly Order[],
  me: string,
) {
  const searching = words.length > 0;
  // Looked up once, for the page and for the count.
  const withHits = () =>
    db.query.with(
      (cte) => cte('hit').materialized(),
      () => hitsOf(db.engine, words),
    );
  const all = select(db.query, filter, searching, me).select(({ fn }) => fn.countAll<number>().as('n'));
  const { after, skip } = filter;
  let query = select(searching ? (withHits() as unknown as Query) : db.query, filter, searching, me)
    .leftJoin('person', 'person.id', 'article.changed_by')
    .leftJoin('wire_article', 'wire_article.article', 'article.id')
    .selectAll('article')
    .select('wire_article.state as wire')
    .select(['person.name as changed_by_name', searching ? 'hit.tier' : sql<number>`0`.as('tier')])
    .select(filter.recent ? 'visit.at as opened_at' : sql<number>`0`.as('opened_at'))
    .select(sql<number>`(${all})`.as('total'))
    .limit(pageSize + 1)
    .offset(skip ?? 0);
  for (const { name, down } of orders) query = query.orderBy(columns[name], down ? 'desc' : 'asc');
  if (after === undefined) return query;
  const values = readCursor(after, orders);
  return query.where((expression) => beyond(expression as ExpressionBuilder<Listed, Joined>, orders, values));
}

/** Rows that come after the one with these values: further on by the first column, or equal there and further by the next. */
function beyond(
  expression: ExpressionBuilder<Listed, Joined>,
  orders: readonly Order[],
  values: readonly (string | number)[],
) {
  const ways = orders.map(({ name, down }, index) =>
    expression.and([
      ...orders.slice(0, index).map((before, at) => expression(columns[before.name], '=', values[at] as never)),
      expression(columns[name], down ? '<' : '>', values[index] as never),
    ]),
  );
  return expression.or(ways);
}

function readCursor(after: string, orders: readonly Order[]): (string | number)[] {
  const values = parseJson(after);
  const texts: readonly Order['name'][] = ['headline_key', 'section_key', 'id'];
  const times: readonly Order['name'][] = ['changed_at', 'created_at', 'opened_at'];
  const fits =
    Array.isArray(values) &&
    values.length === orders.length &&
    orders.every(({ name }, index) => {
      const value: unknown = values[index];
      if (texts.includes(name)) return typeof value === 'string' && !value.includes('\0');
      return Number.isSafeInteger(value) && (times.includes(name) || Math.abs(Number(value)) < 2 ** 31);
    });
  if (!fits) throw new Problem('badInput', { detail: 'after' });
  return values;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function textsOf({ query }: Database, ids: readonly string[], words: readonly DividedWord[]) {
  if (words.length === 0 || ids.length === 0) return new Map<string, SearchText>();
  const texts = await query
    .selectFrom('search')
    .select(['article', 'language', 'headline', 'front', 'body'])
    .where('article', 'in', ids)
    .execute();
  return new Map(texts.map(({ article, ...text }) => [article, text]));
}
