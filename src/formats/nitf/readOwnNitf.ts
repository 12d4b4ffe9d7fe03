import type { Credit, Fields } from '#article/fields.ts';
import { element, type HtmlElement, textOf } from '#marks/htmlTree.ts';
import { sayOnPage } from '#words/say.ts';
import { credit } from '../reading/credits.ts';
import { mediaIn } from '../reading/media.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { Facts } from '../reading/reading.ts';
import { settleArticle } from '../reading/settleArticle.ts';
import { statedFields } from '../reading/statedFields.ts';
import { saidOnce, statementsOf } from '../reading/statements.ts';
import { checkTree } from '../xml/grammar.ts';
import { at, first, words } from '../xml/readXml.ts';
import { nitfGrammar } from './nitfGrammar.ts';
import { ownBlocks, ownInline } from './ownNitfBlocks.ts';

interface OwnNitf {
  nitf: HtmlElement;
  /** Those that its head states. */
  fields: Partial<Fields>;
  facts: Facts;
  format: string;
  name: string;
}

/**
 * The article in NITF that Galley has written, by itself or in NewsML-G2: what each of its elements is, is known. Null where something
 * in it is none of ours, which somebody else has written into it.
 */
export function readOwnNitf({ nitf, fields, facts, format, name }: OwnNitf, newId: () => string): ReadArticle | null {
  if (checkTree(nitf, nitfGrammar, 'nitf').length > 0) return null;
  const head = first(nitf, 'body/body.head');
  const language = nitf.attributes.baselang as Fields['language'];
  const stated: string[] = [words(first(head, 'byline')), words(first(head, 'dateline'))];
  const line = (path: string, tag: string, called: string) =>
    at(head, path).map(({ children }) => element(tag, { class: called }, ...ownInline(children)));
  const tree = [
    ...line('hedline/hl2', 'p', 'kicker'),
    ...line('hedline/hl1', 'h1', 'headline'),
    ...line('abstract/p', 'p', 'standfirst'),
    ...ownBlocks(first(nitf, 'body/body.content')?.children ?? [], stated),
  ];
  const body = first(nitf, 'body');
  const said = body ? textStatements(body) : null;
  const settled = settleArticle(
    {
      format,
      name,
      application: 'Galley',
      tree,
      fields: {
        ...statedFields(facts),
        ...fields,
        language,
        byline: signed(first(head, 'byline'), language),
        dateline: textOf(first(head, 'dateline/location')?.children ?? []),
      },
      facts,
      ...(said ? { text: said } : {}),
      stated,
    },
    newId,
  );
  return { ...settled, media: mediaIn(tree) };
}

/** What its front and its text say, whoever reads them; who hands it on is no part of it. */
function textStatements(body: HtmlElement): string {
  const front = at(body, 'body.head').flatMap(({ children }) => children);
  const parts = front.filter((part): part is HtmlElement => typeof part !== 'string' && part.tag !== 'distributor');
  const all = [...parts, ...at(body, 'body.content')].flatMap(statementsOf);
  return all.flatMap((statement) => saidOnce([statement]).lines).join('\n');
}

/** Who signs, by name and by what each of them did; the usual word between two is none that somebody chose. */
function signed(byline: HtmlElement | undefined, language: Fields['language']): Credit[] {
  const credits: { kind: Credit['kind']; name: string; role: string; before: string }[] = [];
  let before = '';
  for (const part of byline?.children ?? []) {
    const last = credits.at(-1);
    if (typeof part === 'string') before = part.replace(/^\)/, '').replace(/\($/, '').trim();
    else if (part.tag === 'byttl' && last) last.role = textOf(part.children);
    else
      credits.push({
        kind: part.attributes.class === 'agency' ? 'agency' : 'person',
        name: textOf(part.children),
        role: '',
        before,
      });
  }
  return credits.map(({ kind, name, role, before: word }, index) => {
    const usual = index === credits.length - 1 ? sayOnPage(language, 'page.and') : ',';
    const made = credit(kind, name, role, index === 0 || word === usual ? '' : word);
    const isKnown = credits.slice(0, index).some((other) => other.name === name && other.kind === kind);
    return isKnown ? { ...made, key: `${made.key}-${index + 1}` } : made;
  });
}
