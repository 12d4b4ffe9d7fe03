import type { Credit, Fields } from '#article/fields.ts';
import { element, type HtmlElement, type HtmlTree } from '#marks/htmlTree.ts';
import { cleanHtml } from '../html/cleanHtml.ts';
import { articleLanguage, guessLanguage } from './articleLanguage.ts';
import { cleanMessage } from './cleanMessage.ts';
import { treeText, wordsOf } from './counts.ts';
import { agencyNamed, credit, readByline, unique } from './credits.ts';
import { openingDateline, placeOf } from './datelines.ts';
import type { ReadArticle } from './readArticle.ts';
import type { AsideKind, Facts, Taken, Unread } from './reading.ts';
import { FileRefusal } from './refusal.ts';
import { settleArticle } from './settleArticle.ts';
import { signalOf } from './signalOf.ts';
import { statedFields } from './statedFields.ts';
import { type Statement, saidOnce, whereTheyWent } from './statements.ts';

/** A wire message, whatever it was written in. Texts are as they stand; HTML is not yet clean. */
export interface WireMessage {
  format: string;
  name: string;
  kicker?: string | undefined;
  headline?: string | undefined;
  /** Subhead, abstract or summary: the first that is there; the others are set aside. */
  standfirst?: readonly (string | undefined)[] | undefined;
  byline?: string | undefined;
  /** Names of makers, where no byline is stated. */
  creators?: readonly string[] | undefined;
  /** The agency or source, as its names, the most exact first. */
  sources?: readonly (string | undefined)[] | undefined;
  dateline?: string | undefined;
  section?: string | undefined;
  tags?: readonly string[] | undefined;
  language?: string | undefined;
  facts: Facts;
  /** Those of a message that Galley has written. */
  fields?: Partial<Fields> | undefined;
  /** Whether its byline names all who sign it, agencies too. */
  signed?: boolean | undefined;
  body: HtmlTree;
  /** Those of its lists in plain words. */
  markers?: readonly string[] | undefined;
  /** What belongs to the message and not to its text. */
  setAside?: readonly { kind: AsideKind; tree: HtmlTree }[];
  pictures?: readonly HtmlElement[] | undefined;
  unread?: readonly Unread[] | undefined;
  /** All that the message says in words, taken from it as it came: what its article is held against. */
  statements: readonly Statement[];
  /** What became a field in other words, as it stands in the message. */
  said?: readonly string[] | undefined;
}

/** What is told of a message that has no text, for the refusal. */
const nothing = /^\s*$/;

/** A message as an article: nothing is taken from its text but what repeats the headline, and the place and agency it opens with. Throws where there is nothing to read. */
export function wireArticle(message: WireMessage, newId: () => string): ReadArticle {
  const { facts } = message;
  const clean = cleanMessage(message.body);
  const taken: Taken[] = [];
  const take = (part: Taken['part'], from: string, text: string) => {
    if (text !== '') taken.push({ part, from, text });
    return text;
  };
  let blocks = [...clean.blocks];
  const repeated: HtmlElement[] = [];
  const headline = take('headline', 'headline', line(message.headline)) || headlineOf(blocks);
  while (blocks[0] && headline !== '' && same(treeText([blocks[0]]), headline)) repeated.push(...blocks.splice(0, 1));
  const bodyText = treeText(blocks);
  const isOver = signalOf(facts) === 'retraction';
  const isFlash =
    Number(facts.urgency ?? facts.priority ?? 9) <= 2 || /flash|alert|bulletin|eil/i.test(facts.genre ?? '');
  const hasPictures = (message.pictures ?? []).length > 0;
  if (nothing.test(bodyText) && !(headline !== '' && (isOver || (isFlash && !hasPictures))))
    throw new FileRefusal('fileNoText', { kind: facts.type ?? '' });
  const standfirst =
    (message.standfirst ?? [])
      .map(line)
      .find((text) => text !== '' && !same(text, headline) && !startsWith(bodyText, text)) ?? '';
  take('standfirst', 'abstract', standfirst);
  const agency = message.signed ? '' : agencyOf(message, bodyText);
  const byline = line(message.byline);
  const persons: Credit[] =
    byline !== ''
      ? readByline(byline)
      : unique(
          (message.creators ?? [])
            .map((name) => credit('person', line(name), '', ''))
            .filter(({ name }) => name !== '' && !agencyNamed(name)),
        );
  const credits =
    agency !== ''
      ? unique(
          [...persons, credit('agency', agency, '', persons.length > 0 ? ',' : '')].filter(
            (item, index, all) =>
              item.kind === 'person' ||
              all.findIndex(
                (other) => other.kind === 'agency' && other.name.toLowerCase() === item.name.toLowerCase(),
              ) === index,
          ),
        )
      : persons;
  take('byline', 'byline', byline);
  const credited = (message.sources ?? [])
    .map(line)
    .filter((source) => message.signed || agencyNamed(source) === agency);
  take('agency', 'credit', credited[0] ?? agency);
  const stated = line(message.dateline);
  const opening = openingOf(blocks[0], placeOf(stated));
  const unopened = treeText(blocks);
  if (opening) blocks = [opening.block, ...blocks.slice(1)];
  take('dateline', stated === '' ? 'first words' : 'dateline', stated || (opening?.whole ?? ''));
  const dateline = placeOf(stated) || (opening?.place ?? '');
  const kicker = take('kicker', 'kicker', line(message.kicker));
  const language = articleLanguage(message.language) ?? (message.language ? null : guessLanguage(bodyText));
  take('language', 'language', message.language ?? '');
  take('section', 'section', line(message.section));
  const tags = [...new Set((message.tags ?? []).map(line).filter((tag) => tag !== ''))].slice(0, 40);
  take('tags', 'subject', tags.join(', '));
  take('body', message.format, `${wordsOf(bodyText).length}`);
  const aside = (message.setAside ?? []).map(({ kind, tree }) => ({
    kind,
    tree,
    blocks: cleanHtml(tree, { program: 'wire' }).blocks,
  }));
  const front = [
    ...(kicker ? [element('p', { class: 'kicker' }, kicker)] : []),
    ...(headline ? [element('h1', { class: 'headline' }, headline)] : []),
    ...(standfirst ? [element('p', { class: 'standfirst' }, standfirst)] : []),
  ];
  const pictures = message.pictures ?? [];
  const beside = [
    ...aside.filter(({ blocks: own }) => own.length > 0),
    ...clean.setAside,
    ...(repeated.length > 0 ? [{ kind: 'repeated' as const, blocks: repeated }] : []),
  ];
  const markers = [...clean.markers, ...(message.markers ?? [])];
  const { lines, counts } = saidOnce(message.statements);
  const { stated: inFields, nowhere } = whereTheyWent(lines, {
    text: [
      treeText([...front, ...pictures]),
      unopened,
      treeText(beside.flatMap((piece) => piece.blocks)),
      ...markers,
    ].join('\n'),
    fields: [
      ...[byline, stated, agency, line(message.section), ...tags, ...(message.said ?? [])],
      ...credits.flatMap(({ name, role }) => [name, role]),
      ...credited,
      ...Object.values(facts).flat(),
      ...Object.values(message.fields ?? {})
        .flat()
        .map(String),
    ],
  });
  return settleArticle(
    {
      format: message.format,
      name: message.name,
      tree: [...front, ...pictures, ...blocks],
      fields: {
        language,
        ...(credits.length > 0 ? { byline: credits } : {}),
        ...(dateline ? { dateline } : {}),
        ...(message.section ? { section: line(message.section) } : {}),
        ...(tags.length > 0 ? { tags } : {}),
        ...statedFields(facts),
        ...message.fields,
      },
      facts: { ...facts, ...(agency ? { agency } : {}), ...(message.language ? { language: message.language } : {}) },
      taken,
      setAside: [
        ...beside,
        ...(nowhere.length > 0
          ? [{ kind: 'statement' as const, blocks: nowhere.map((text) => element('p', {}, text)) }]
          : []),
      ],
      changed: clean.changed,
      unread: [...clean.unread, ...(message.unread ?? [])],
      text: lines.join('\n'),
      counts,
      stated: [...inFields, ...markers, opening?.whole ?? ''],
    },
    newId,
  );
}

/** The first paragraph without the place and the agency that it opens with, where the message states no other place; null where it opens with none. */
function openingOf(block: HtmlElement | undefined, stated: string) {
  const [first, ...rest] = block?.children ?? [];
  if (block?.tag !== 'p' || typeof first !== 'string') return null;
  const opening = openingDateline(first);
  if (!opening || (stated !== '' && !same(stated, opening.place))) return null;
  const left = first.slice(opening.whole.length);
  return left.trim() === '' && rest.length === 0
    ? null
    : { ...opening, block: { ...block, children: [left, ...rest] } };
}

const line = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const key = (text: string) => wordsOf(text).join(' ').toLowerCase();
const same = (one: string, other: string) => key(one) === key(other) && key(one) !== '';
const startsWith = (text: string, start: string) =>
  key(text.slice(0, 4000)).includes(key(start).slice(0, 120)) && key(start) !== '';

function headlineOf(blocks: HtmlElement[]): string {
  return blocks[0]?.tag === 'h1' ? treeText([blocks[0]]) : '';
}

/** The agency that is named most exactly; else the one that the text is signed with or opens with. */
function agencyOf({ sources = [], facts }: WireMessage, text: string): string {
  const named = sources.map(line).filter((name) => name !== '');
  const known = named.map(agencyNamed).find((name) => name !== null);
  if (known) return known;
  const opens = /^[^\n]{0,80}\((AP|AFP|Reuters|dpa|sda|ats|ANSA|APA|dpa-AFX|Keystone-SDA|Keystone-ATS|EFE|PA)\)/i.exec(
    text,
  )?.[1];
  // An id such as urn:newsml:dpa.com:2026:… is from somebody, too.
  const maker = /(?:^urn:newsml:|:\/\/)(?:www\.)?([\w-]+)\.\w+/.exec(facts.id ?? '')?.[1];
  return (
    openingDateline(text)?.agency || (opens && agencyNamed(opens)) || named[0] || (maker && agencyNamed(maker)) || ''
  );
}
