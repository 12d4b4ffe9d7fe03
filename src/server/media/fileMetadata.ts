import { writeHtml } from '#article/html.ts';
import { cleanText } from '#blocks/cleanText.ts';
import { element, type HtmlElement } from '#marks/htmlTree.ts';
import type { RawMetadata } from '../home.ts';
import { readExif } from './exif.ts';
import { readIim } from './iim.ts';
import { readXmp } from './xmp.ts';

/** What a picture's file says of it, each empty where it says nothing. `expiresOn` is a day, `2026-12-31`. */
export interface FileMetadata {
  caption: string;
  credit: string;
  alt: string;
  creator: string;
  copyright: string;
  usageTerms: string;
  expiresOn: string;
}

const longest = 2000;

/** Caption, credit and rights from a picture's file: XMP before IPTC-IIM before EXIF, the order in which programs keep them up. */
export function fileMetadata({ exif, iptc, xmp }: RawMetadata): FileMetadata {
  const newest = xmp ? readXmp(xmp) : {};
  const iim = iptc ? readIim(iptc) : {};
  const camera = exif ? readExif(exif) : {};
  const first = (...texts: readonly (string | undefined)[]) => texts.map(clean).find((text) => text !== '') ?? '';
  const creator = first(newest.creator, iim.creator, camera.creator);
  const copyright = first(newest.copyright, iim.copyright, camera.copyright);
  const source = first(newest.credit, iim.credit, newest.source, iim.source);
  return {
    caption: first(newest.caption, iim.caption, camera.caption),
    credit: creditLine(creator, source) || copyright,
    alt: first(newest.alt),
    creator,
    copyright,
    usageTerms: first(newest.usageTerms),
    expiresOn: day(iim.expires ?? ''),
  };
}

/** Who took it and who supplied it, once each: `Anna Muster / Keystone`. */
function creditLine(creator: string, source: string): string {
  if (creator === '' || source.includes(creator)) return source;
  return source === '' || creator.includes(source) ? creator : `${creator} / ${source}`;
}

/** IIM writes a day as `20261231`. */
function day(text: string): string {
  const match = /^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.exec(text);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : '';
}

function clean(text = ''): string {
  // Cleaned after the cut, which may go through a surrogate pair.
  return cleanText(
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, longest),
  ).trim();
}

/** The XMP packet that stays in the newsroom's own files: whose picture it is, and nothing else. Empty where nobody says. */
export function creditPacket({ creator, credit, copyright, usageTerms }: FileMetadata): string {
  if ([creator, credit, copyright].every((text) => text === '')) return '';
  // XML knows no name for the no-break space, which our writer uses.
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const list = (kind: string, text: string) =>
    element(`rdf:${kind}`, {}, element('rdf:li', kind === 'Alt' ? { 'xml:lang': 'x-default' } : {}, plain(text)));
  const said = (name: string, text: string, kind?: string): HtmlElement[] =>
    text === '' ? [] : [element(name, {}, kind ? list(kind, text) : plain(text))];
  const description = element(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
      'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
    },
    ...said('dc:creator', creator, 'Seq'),
    ...said('dc:rights', copyright, 'Alt'),
    ...said('photoshop:Credit', credit),
    ...said('xmpRights:UsageTerms', usageTerms, 'Alt'),
  );
  const facts = element('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, description);
  return writeHtml([element('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, facts)]);
}
