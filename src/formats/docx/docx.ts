import type { HtmlElement } from '#marks/htmlTree.ts';
import { defineFormat, type Fault, type Written } from '../defineFormat.ts';
import { elementsIn } from '../elementsIn.ts';
import { checkTree } from '../xml/grammar.ts';
import { readBack } from '../xml/readBack.ts';
import { wordGrammar } from './wordGrammar.ts';

/** A document of Word in the styles of the house, with its pictures as readers see them. The library is fetched when the first one is written. */
export const docx = defineFormat({
  name: 'docx',
  aliases: ['word'],
  label: 'format.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  holds: 'article',
  holdsPictures: true,
  loses: ['quoteNeighbours', 'boxes', 'questions', 'weights', 'decoration', 'placements', 'ids'],
  unread: ['languages', 'listNeighbours', 'recordings', 'embeds', 'related'],
  write: async (article, context) => (await import('./wordDocument.ts')).wordDocument(article, context),
  lines: async (written) => (await import('./wordLines.ts')).wordLines(written as Uint8Array),
  check,
});

const text = 'word/document.xml';
const links = 'word/_rels/document.xml.rels';
const lists = 'word/numbering.xml';
const styles = 'word/styles.xml';
const parts = ['[Content_Types].xml', text, links, lists, styles, 'docProps/core.xml'];

/** What Word would offer to repair, or Microsoft's validator find: a part that is missing or no XML, a text that is not as its schema has it. */
async function check(written: Written): Promise<Fault[]> {
  const { unzipSync, strFromU8 } = await import('fflate');
  const files = unzipSync(written as Uint8Array);
  const trees = new Map<string, HtmlElement>();
  const faults = parts.flatMap((place): Fault[] => {
    const file = files[place];
    if (!file) return [{ place, message: 'is missing' }];
    try {
      trees.set(place, readBack(strFromU8(file)));
      return [];
    } catch (error) {
      return [{ place, message: String(error) }];
    }
  });
  const [document, relations, numbering, looks] = [text, links, lists, styles].map((place) => trees.get(place));
  if (!document || !relations || !numbering || !looks) return faults;
  return [
    ...faults,
    ...checkTree(document, wordGrammar, 'w:document').map(({ place, message }) => ({ place: text + place, message })),
    ...checkLinks(document, relations, files),
    ...checkPictures(document),
    ...checkStyles(document, looks),
    ...all(numbering, 'w:lvlJc')
      .filter(({ attributes }) => !/^(left|right|center)$/.test(attributes['w:val'] ?? ''))
      .map(({ attributes }) => ({ place: lists, message: `w:lvlJc may not be "${attributes['w:val']}"` })),
  ];
}

const all = (tree: HtmlElement, ...tags: string[]) => elementsIn([tree], ({ tag }) => tags.includes(tag));

/** What the text points to has to be there. */
function checkLinks(document: HtmlElement, relations: HtmlElement, files: Readonly<Record<string, unknown>>): Fault[] {
  const targets = new Map(all(relations, 'Relationship').map(({ attributes }) => [attributes.Id, attributes] as const));
  const wanted = all(document, 'w:hyperlink', 'a:blip').map(
    ({ attributes }) => attributes['r:id'] ?? attributes['r:embed'] ?? '',
  );
  return wanted.flatMap((id): Fault[] => {
    const target = targets.get(id);
    if (!target) return [{ place: links, message: `${id} is missing` }];
    const { TargetMode, Target = '' } = target;
    const there = TargetMode === 'External' ? Target !== '' : files[`word/${Target}`] !== undefined;
    return there ? [] : [{ place: links, message: `${id} leads to nothing` }];
  });
}

/** Each picture has a number of its own. */
function checkPictures(document: HtmlElement): Fault[] {
  const ids = all(document, 'wp:docPr').map(({ attributes }) => attributes.id);
  return new Set(ids).size === ids.length ? [] : [{ place: text, message: 'two pictures have one number' }];
}

/** A style that is not there is no look at all, for what is based on it neither; and a paragraph that names none has the usual one. */
function checkStyles(document: HtmlElement, looks: HtmlElement): Fault[] {
  const known = new Set(all(looks, 'w:style').map(({ attributes }) => attributes['w:styleId']));
  const used = new Set(all(document, 'w:pStyle', 'w:rStyle').map(({ attributes }) => attributes['w:val']));
  for (const { attributes } of all(looks, 'w:basedOn', 'w:next', 'w:link')) used.add(attributes['w:val']);
  const usual = all(looks, 'w:style').filter(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  );
  return [
    ...[...used].filter((id) => !known.has(id)).map((id) => ({ place: styles, message: `${id} is missing` })),
    ...(usual.length === 1 ? [] : [{ place: styles, message: 'no style is the usual one' }]),
  ];
}
