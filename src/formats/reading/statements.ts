import { readHtml } from '#article/readHtml.ts';
import { type HtmlElement, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { sourceCounts, sourceText } from '../html/sourceText.ts';
import { type SourceCounts, wordsOf } from './counts.ts';
import { refuseTooMuchHtml } from './refuseTooMuch.ts';

/** Something that a message says, wherever it stands in it: its lines, and what else of a text is in it. */
export interface Statement {
  text: string;
  counts: SourceCounts;
}

/** Elements of NewsML, NITF and their kin that hold names, times and codes for machines, and what a message says of other messages. */
const technical = new Set(
  (
    'altId assert broader catalogRef Catalog channel contentCreated contentModified copyrightHolder DateAndTime destination embargoed ' +
    'Encoding expires fileName firstCreated FirstCreated firstPublished generator hash header hierarchyInfo icon ' +
    'Identification inlineRef itemClass language link media-object narrower NewsEnvelope NewsItemType NewsManagement origin ' +
    'profile pubStatus related remoteContent Resource sameAs sameAsScheme TopicSet urgency versionCreated'
  ).split(' '),
);
/** Elements that hold a text whole. */
const wholes = new Set(['body.content', 'html', 'DataContent', 'inlineData', 'inlineXML']);
/** Elements within a line, of NITF and of HTML. */
const inline = new Set(
  (
    'a abbr b bdi bdo big br byttl chron cite classifier code copyrite dfn em event font frac function i kbd lang location mark money num ' +
    'object.title org person postaddr q s samp small span strike strong sub sup time tt u var virtloc'
  ).split(' '),
);

/** What a message of XML says in words, whoever reads it: of several names of one thing the first. Shares no code with the readers. */
export function statementsOf(item: HtmlElement): Statement[] {
  const { tag, children } = item;
  if (technical.has(tag) || (tag === 'name' && isCode(textOf(children)))) return [];
  const elements = children.filter((child): child is HtmlElement => typeof child !== 'string');
  if (wholes.has(tag)) {
    const inner = elements.find(({ tag: name }) => name === 'nitf' || name === 'NewsComponent');
    if (inner) return elements.flatMap(statementsOf);
    const text = textOf(children);
    return elements.length === 0 ? [inWords(text)] : [{ text: linesOf(children), counts: countsOf(children) }];
  }
  const speaks = children.some((child) => (typeof child === 'string' ? child.trim() !== '' : inline.has(child.tag)));
  if (speaks && children.some((child) => typeof child === 'string' && child.trim() !== ''))
    return [{ text: linesOf(children), counts: countsOf(children) }];
  const names = elements.filter(({ tag: name }) => name === 'name').slice(1);
  return elements.filter((child) => !names.includes(child) && !isDated(child)).flatMap(statementsOf);
}

/** A time that says itself in an attribute as well. */
const isDated = ({ attributes }: HtmlElement) => attributes.norm !== undefined;

function linesOf(tree: HtmlTree): string {
  let text = '';
  const look = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') text += node.replace(/\s+/g, ' ');
      else if (technical.has(node.tag) || node.tag === 'head') continue;
      else if (node.tag === 'br') text += '\n';
      else if (inline.has(node.tag)) look(node.children);
      else {
        text += '\n';
        look(node.children);
        text += '\n';
      }
    }
  };
  look(tree);
  return text;
}

/** As of HTML; what NITF calls a picture is one. */
function countsOf(tree: HtmlTree): SourceCounts {
  const pictures = (nodes: HtmlTree): number =>
    nodes.reduce((sum, node) => {
      if (typeof node === 'string') return sum;
      const own = node.tag === 'media' && (node.attributes['media-type'] ?? 'image') === 'image';
      return sum + (own ? 1 : 0) + pictures(node.children);
    }, 0);
  const counts = sourceCounts(tree);
  return { ...counts, images: counts.images + pictures(tree) };
}

/** Keys of JSON whose words are for machines. */
const codes =
  /^(?:\$schema|uri|urn|url|href|id|.*_id|guid|version|type|format|standard|schema|profile|representationtype|language|role|rel|name_uri|contenttype|content_type|mimetype|literal|qcode|code|rank|pubstatus|status|signals?|urgency|priority|timezone|charset|sha1|hash|updated|embargoed.*|expires|published|.*created|.*modified|copyrightholder|provider|evolvedfrom|altids|renditions|trustindicators|rightsinfo|geometry.*|contactinfo|extid|creator)$/i;

/** What a message of JSON says in words, by any name. A picture beside it counts as one. */
export function jsonStatements(value: unknown, name = ''): Statement[] {
  if (codes.test(name)) return [];
  if (Array.isArray(value)) return value.flatMap((each) => jsonStatements(each, name));
  if (typeof value === 'string')
    return isSaid(value) && !(/names?$/i.test(name) && isCode(value)) ? [inWords(value)] : [];
  if (typeof value !== 'object' || value === null || isForeign(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key.toLowerCase() === 'associations' ? besideIt(inner) : jsonStatements(inner, key),
  );
}

/** A text once more, in XML of another vocabulary. */
const isForeign = (value: object) =>
  Object.entries(value).some(
    ([key, inner]) => /^content_?type$/i.test(key) && /xml/i.test(String(inner)) && !/html/i.test(String(inner)),
  );

function besideIt(associations: unknown): Statement[] {
  const items = Array.isArray(associations) ? associations : Object.values(Object(associations));
  return items.flatMap((item): Statement[] => {
    const { type = '', name: _, ...said } = Object(item) as Readonly<Record<string, unknown>>;
    const picture = /^(picture|image|photo|graphic)$/.test(String(type));
    return [...(picture ? [{ text: '', counts: { ...sourceCounts([]), images: 1 } }] : []), ...jsonStatements(said)];
  });
}

/** No address, name for machines or time. */
const isSaid = (text: string) =>
  /\p{L}/u.test(text) && !/^\s*(?:[\w.+-]+:\S+|\d{4}-\d\d-\d\d\S*|[\w.-]+@[\w.-]+)\s*$/.test(text);

/** A desk or a service, as it is called among programs. */
const isCode = (name: string) => /^\s*[a-z]{1,4}\s*$/.test(name);

/** A text that may be HTML. */
function inWords(text: string): Statement {
  if (!/<\/?[a-z][^<>]*>/i.test(text)) return { text, counts: sourceCounts([]) };
  refuseTooMuchHtml(text);
  const tree = readHtml(text);
  return { text: sourceText(tree), counts: sourceCounts(tree) };
}

interface Line {
  text: string;
  words: readonly string[];
  /** Its words with a space around each, so that one key holds another only as whole words. */
  key: string;
}

const keyOf = (words: readonly string[]) => ` ${words.join(' ')} `;
const lineOf = (text: string): Line => {
  const words = wordsOf(text);
  return { text: text.trim(), words, key: keyOf(words) };
};

/** So often is one text looked for in another at most: a message is no book. */
const mostSought = 4000;

/** What a message says once: of a line that also stands, word for word, in a longer statement, the one there. With all else that is counted. */
export function saidOnce(statements: readonly Statement[]): { lines: string[]; counts: SourceCounts } {
  const all = statements.map(({ text, counts }) => ({
    counts,
    lines: text
      .split('\n')
      .map(lineOf)
      .filter((line) => line.words.length > 0),
    own: [] as Line[],
  }));
  const seen = new Set<string>();
  const longer: string[] = [];
  let sought = 0;
  const isElsewhere = ({ key }: Line) => {
    if (seen.has(key)) return true;
    sought += longer.length;
    return sought <= mostSought && longer.some((text) => text.includes(key));
  };
  const length = ({ lines }: { lines: readonly Line[] }) => lines.reduce((sum, { words }) => sum + words.length, 0);
  for (const statement of all.toSorted((one, other) => length(other) - length(one))) {
    statement.own = statement.lines.filter((line) => !isElsewhere(line));
    for (const { key } of statement.own) seen.add(key);
    if (statement.own.length > 0) longer.push(keyOf(statement.lines.flatMap(({ words }) => words)));
  }
  const counted = all.filter(({ lines, own }) => own.length > 0 || lines.length === 0);
  return {
    lines: all.flatMap(({ own }) => own.map(({ text }) => text)),
    counts: counted.reduce<SourceCounts>((sum, { counts }) => added(sum, counts), sourceCounts([])),
  };
}

const added = (one: SourceCounts, other: SourceCounts): SourceCounts => ({
  links: one.links + other.links,
  tables: one.tables + other.tables,
  images: one.images + other.images,
  items: one.items + other.items,
  emphasised: [...one.emphasised, ...other.emphasised],
});

/** Where the lines of a message have gone: into its text, into fields and facts, and those that are in neither. */
export function whereTheyWent(
  lines: readonly string[],
  { text, fields }: { text: string; fields: readonly string[] },
): { stated: string[]; nowhere: string[] } {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const take = ({ words }: Line): boolean => {
    const wanted = new Map<string, number>();
    for (const word of words) wanted.set(word, (wanted.get(word) ?? 0) + 1);
    if ([...wanted].some(([word, count]) => (left.get(word) ?? 0) < count)) return false;
    for (const [word, count] of wanted) left.set(word, (left.get(word) ?? 0) - count);
    return true;
  };
  const placed = text.split('\n').map(lineOf);
  const whole = keyOf(placed.flatMap(({ words }) => words));
  const exact = new Set(placed.map(({ key }) => key));
  let sought = 0;
  const stands = ({ key }: Line) => {
    if (exact.has(key)) return true;
    sought += 1;
    return sought <= mostSought && whole.includes(key);
  };
  const known = new Set(fields.flatMap((field) => wordsOf(field.toLowerCase())));
  const isField = ({ text: line }: Line) => wordsOf(line.toLowerCase()).every((word) => known.has(word));
  // Those that stand there word for word are looked for first: others may share their words with them.
  const open = lines.map(lineOf).filter((line) => !(stands(line) && take(line)));
  const elsewhere = open.filter((line) => !take(line));
  return {
    stated: elsewhere.filter(isField).map(({ text: line }) => line),
    nowhere: elsewhere.filter((line) => !isField(line)).map(({ text: line }) => line),
  };
}
