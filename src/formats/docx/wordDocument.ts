import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  type FileChild,
  ImageRun,
  type IRunOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { isTold } from '#blocks/dressing.ts';
import { child, element, type HtmlElement, type HtmlNode, type HtmlTree, isBlank } from '#marks/htmlTree.ts';
import { headlineOf, namesOf, standfirstOf } from '../about.ts';
import { boldQuestions } from '../boldQuestions.ts';
import type { FormatContext } from '../defineFormat.ts';
import { elementsIn, rowsOf } from '../elementsIn.ts';
import type { Outgoing } from '../outgoing.ts';
import { jpegSize } from '../pictureFile.ts';
import { type ShownPicture, shownPicture } from '../shownPicture.ts';
import { withAddresses } from '../withAddresses.ts';
import { keywordsOf, propertyStart, signature } from './wordFields.ts';
import { codeFont, type ListStart, usualStyles, wordNumbering, wordStyles } from './wordStyles.ts';

/** Where a block stands: in which style its paragraphs are, and in which list. */
interface Place {
  style?: string;
  /** What the styles of headings begin with, and those of lines that go on in an item. */
  heading?: string;
  going?: string;
  list?: { tag: string; reference: string; instance: number; level: number };
}

/** An article as a document of Word. What Word has no place for in the text stands among the document's properties. */
export async function wordDocument(article: Outgoing, context: FormatContext): Promise<Uint8Array> {
  const { fields, front, body } = article;
  const starts: ListStart[] = [];
  const write = blockWriter(await pictureFiles(body, context), starts);
  const text = write(boldQuestions(withAddresses(body, context, fields.language)), {});
  const line = signature(article);
  const opening = [
    ...(isBlank(front.kicker) ? [] : [styled('Kicker', front.kicker)]),
    ...(isBlank(front.headline) ? [] : [styled('Heading1', front.headline)]),
    ...(isBlank(front.standfirst) ? [] : [styled('Standfirst', front.standfirst)]),
    ...(line === '' ? [] : [styled('Byline', element('p', {}, line))]),
  ];
  // As Word has several: names alone, a semicolon between.
  const authors = [...namesOf(article, 'person'), ...namesOf(article, 'agency')];
  const document = new Document({
    title: headlineOf(article),
    creator: authors.join('; ') || context.newsroom || 'Galley',
    lastModifiedBy: context.newsroom || 'Galley',
    description: standfirstOf(article),
    keywords: keywordsOf(article),
    revision: Math.max(1, article.record.version),
    customProperties: properties(article),
    styles: {
      ...wordStyles,
      default: {
        ...wordStyles.default,
        document: {
          ...wordStyles.default?.document,
          run: { ...wordStyles.default?.document?.run, language: { value: fields.language } },
        },
      },
    },
    numbering: wordNumbering(starts),
    sections: [{ children: [...opening, ...text] }],
  });
  for (const style of usualStyles()) document.Styles.addChildElement(style);
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Fields by the names they have in Galley: those that are no text of the document, and exactly those that people see as a line of it. */
function properties({ fields, record }: Outgoing): { name: string; value: string }[] {
  const { kind, section, translatedFrom, translatedBy, slug } = fields;
  const { searchTitle, searchDescription, socialTitle, pushText } = fields;
  const { embargo, expires, urgency, signal, editorialNote } = fields;
  const { dateline } = fields;
  const texts = {
    ...{ byline: fields.byline.length > 0 ? JSON.stringify(fields.byline) : '', dateline },
    ...{ tags: fields.tags.length > 0 ? JSON.stringify(fields.tags) : '' },
    ...{ kind, section, translatedFrom, translatedBy, slug },
    ...{ searchTitle, searchDescription, socialTitle, pushText },
    ...{ embargo, expires, urgency, signal, editorialNote },
  };
  return Object.entries({ ...texts, article: record.id })
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => ({ name: `${propertyStart}${name}`, value }));
}

const styled = (style: string, { children }: HtmlElement) => new Paragraph({ style, children: runs(children, {}) });

/** Inline content as runs of one look each. */
function runs(tree: HtmlTree, look: IRunOptions): ParagraphChild[] {
  return tree.flatMap((node): ParagraphChild[] => {
    if (typeof node === 'string') return node === '' ? [] : [new TextRun({ ...look, text: node })];
    const { tag, attributes, children } = node;
    if (tag === 'br') return [new TextRun({ break: 1 })];
    if (tag === 'a' && attributes.href)
      return [
        new ExternalHyperlink({ link: attributes.href, children: runs(children, { ...look, style: linkStyle }) }),
      ];
    return runs(children, { ...look, ...lookOf(node, look) });
  });
}

const linkStyle = 'Hyperlink';
const linkLook = { color: '0563C1', underline: { type: UnderlineType.SINGLE } } as const;

function lookOf({ tag, attributes }: HtmlElement, { style }: IRunOptions): IRunOptions {
  switch (tag) {
    case 'strong':
      return { bold: true };
    case 'em':
      return { italics: true };
    case 's':
      return { strike: true };
    case 'code':
      // Words have one style: in a link they are code and look like a link besides.
      return { style: 'Code', font: codeFont, ...(style === linkStyle ? linkLook : {}) };
    case 'sub':
      return { subScript: true };
    case 'sup':
      return { superScript: true };
    default: {
      const own = attributes.class === roleClass ? 'Role' : attributes.class === creditClass ? 'Credit' : '';
      if (own !== '') return { style: own };
      if (!attributes.lang) return {};
      const rightToLeft = attributes.dir === 'rtl';
      return rightToLeft
        ? { language: { bidirectional: attributes.lang }, rightToLeft }
        : { language: { value: attributes.lang } };
    }
  }
}

/** What a line says after its first part: who speaks has a role, a caption a credit. Their styles tell them apart. */
const roleClass = 'pullquote-role';
const creditClass = 'figure-credit';

const box: Place = { style: 'Box', heading: 'Box', going: 'BoxContinue' };

/** A box has its own title, and in it headings of its own. */
function headingStyle({ tag, attributes }: HtmlElement, { heading = '' }: Place): string {
  if (heading !== '' && attributes.class?.endsWith('-title')) return `${heading}Title`;
  return `${heading}Heading${tag === 'h3' ? 3 : 2}`;
}

const sources = new Set(['cite', 'footer', 'span']);
const isTag = (node: HtmlNode, ...tags: string[]) => typeof node !== 'string' && tags.includes(node.tag);

/** The pictures of a tree that can be had, as they are framed there. */
async function pictureFiles(tree: HtmlTree, { pictureFile }: FormatContext): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  if (!pictureFile) return files;
  for (const picture of picturesIn(tree)) {
    const bytes = files.has(keyOf(picture)) ? null : await pictureFile(picture.id, picture.crop);
    if (bytes) files.set(keyOf(picture), bytes);
  }
  return files;
}

/** Two figures may show one picture differently. */
const keyOf = ({ id, crop }: ShownPicture) => `${id}/${crop}`;

function picturesIn(tree: HtmlTree): ShownPicture[] {
  return elementsIn(tree, (node) => shownPicture(node) !== null).flatMap((figure) => shownPicture(figure) ?? []);
}

/** A picture's most room on the page, in pixels: the width of the text on A4, and not quite its height. */
const room = { width: 600, height: 780 } as const;

/** Writes blocks by HTML's own tags, with the pictures that are there. It counts lists, for each begins again, says in `starts` which do not begin at 1, and pictures, for each has a number of its own. */
function blockWriter(pictures: ReadonlyMap<string, Uint8Array>, starts: ListStart[]) {
  let lists = 0;
  let images = 0;

  function blocks(tree: HtmlTree, place: Place): FileChild[] {
    return tree.flatMap((node): FileChild[] => {
      if (typeof node === 'string') return node.trim() === '' ? [] : [paragraph([node], place)];
      return block(node, place);
    });
  }

  function block(node: HtmlElement, place: Place): FileChild[] {
    const { tag, children } = node;
    switch (tag) {
      case 'p':
        return [paragraph(children, place)];
      case 'h1':
      case 'h2':
      case 'h3':
        return isBlank(node) ? [] : [paragraph(children, { style: headingStyle(node, place) })];
      case 'ul':
      case 'ol':
        return list(node, place);
      case 'hr':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 1 } } })];
      case 'table':
        return [table(node)];
      case 'figure':
        return figure(node, place);
      case 'blockquote':
        return quotation(node, 'Quote');
      case 'aside':
        return aside(node, place);
      case 'div':
        return blocks(children, place);
      case 'footer':
        return isBlank(node) ? [] : [paragraph(children, { style: 'Source' })];
      default:
        return isBlank(node) ? [] : [paragraph([node], place)];
    }
  }

  function aside(node: HtmlElement, place: Place): FileChild[] {
    switch (node.attributes.class) {
      case 'pullquote':
        return quotation(node, 'PullQuote');
      case 'correction':
        return node.children.flatMap((part) =>
          typeof part === 'string' || isBlank(part)
            ? []
            : [paragraph(part.children, { style: isTold(part) ? 'CorrectionKind' : 'Correction' })],
        );
      case 'related':
        return blocks(node.children, place);
      default:
        return blocks(node.children, box);
    }
  }

  function paragraph(children: HtmlTree, { style, list: within }: Place): Paragraph {
    return new Paragraph({
      ...(style ? { style } : {}),
      ...(within ? { numbering: { reference: within.reference, instance: within.instance, level: within.level } } : {}),
      children: runs(children, {}),
    });
  }

  function numbering({ tag, attributes }: HtmlElement, around: Place['list']): NonNullable<Place['list']> {
    const level = Math.min(8, (around?.level ?? -1) + 1);
    lists += 1;
    if (attributes.start !== undefined) {
      const reference = `numbers-${lists}`;
      starts.push({ reference, level, start: Number(attributes.start) });
      return { tag, reference, instance: lists, level };
    }
    // A level below is of the same list.
    if (around?.tag === tag) return { ...around, level };
    return { tag, reference: tag === 'ol' ? 'numbers' : 'bullets', instance: lists, level };
  }

  function list(node: HtmlElement, { list: around, style, going = 'ListContinue' }: Place): FileChild[] {
    const { children } = node;
    const within = numbering(node, around);
    const goesOn = { style: `${going}${within.level + 1}` };
    return children.flatMap((item) => {
      if (typeof item === 'string') return [];
      // Only the first line of an item has its sign.
      const [first, ...rest] = item.children;
      const place = { ...(style ? { style } : {}), going, list: within };
      return [
        ...(first === undefined ? [] : blocks([first], place)),
        ...rest.flatMap((part) => blocks([part], isTag(part, 'ul', 'ol') ? place : goesOn)),
      ];
    });
  }

  function quotation(node: HtmlElement, style: string): FileChild[] {
    const words = node.children.filter((part) => !isTag(part, ...sources));
    const names = node.children.filter(
      (part): part is HtmlElement => isTag(part, ...sources) && !isBlank(part as HtmlElement),
    );
    const source = names.flatMap((part, index): HtmlNode[] => [
      index === 0 ? '– ' : ', ',
      ...(part.tag === 'span' ? [element('span', { class: roleClass }, ...part.children)] : part.children),
    ]);
    return [...blocks(words, { style }), ...(source.length > 0 ? [paragraph(source, { style: 'Source' })] : [])];
  }

  /** The picture, or the file as a link, caption and credit in one line, then what else is in it, such as a table. */
  function figure(node: HtmlElement, place: Place): FileChild[] {
    const caption = child(node, 'figcaption');
    const credit = child(node, 'small');
    const legend = [caption, credit].flatMap((part, index): HtmlNode[] => {
      if (!part || isBlank(part)) return [];
      const words = part === credit ? [element('span', { class: creditClass }, ...part.children)] : part.children;
      return [...(index > 0 && caption && !isBlank(caption) ? [' '] : []), ...words];
    });
    const style = child(node, 'table') ? 'TableCaption' : 'Caption';
    const line = legend.length > 0 ? [paragraph(legend, { style })] : [];
    const files = node.children.filter((part): part is HtmlElement => isTag(part, 'img', 'audio'));
    const rest = node.children.filter((part) => part !== caption && part !== credit && !isTag(part, 'img', 'audio'));
    const picture = shown(node);
    return [...(picture ? [picture] : files.flatMap(file)), ...line, ...blocks(rest, place)];
  }

  function shown(node: HtmlElement): Paragraph | null {
    const picture = shownPicture(node);
    const data = picture && pictures.get(keyOf(picture));
    const size = data && jpegSize(data);
    if (!size || size.width === 0 || size.height === 0) return null;
    const scale = Math.min(1, room.width / size.width, room.height / size.height);
    const description = child(node, 'img')?.attributes.alt?.trim() ?? '';
    const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
    images += 1;
    const image = new ImageRun({
      ...{ type: 'jpg', data, transformation },
      altText: { id: String(images), name: picture.id, title: '', description },
    });
    return new Paragraph({ keepNext: true, children: [image] });
  }

  function file({ attributes }: HtmlElement): FileChild[] {
    if (!attributes.src) return [];
    const words = attributes.alt?.trim() || attributes.src;
    return [paragraph([element('a', { href: attributes.src }, words)], { style: 'File' })];
  }

  function table(grid: HtmlElement): Table {
    const rows = rowsOf(grid);
    const columns = Math.max(1, ...rows.map(({ children }) => children.length));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map((row, index) => {
        const cells = row.children.filter((cell): cell is HtmlElement => typeof cell !== 'string');
        const missing = Array.from({ length: columns - cells.length }, () => element('td', {}));
        return new TableRow({
          // A head that says it is none is no valid one.
          ...(index === 0 && cells.every(({ tag }) => tag === 'th') ? { tableHeader: true } : {}),
          children: [...cells, ...missing].map(
            (cell) =>
              new TableCell({
                children: [
                  new Paragraph({
                    ...(cell.tag === 'th' ? { style: 'TableHead' } : {}),
                    children: runs(cell.children, {}),
                  }),
                ],
              }),
          ),
        });
      }),
    });
  }

  return blocks;
}
