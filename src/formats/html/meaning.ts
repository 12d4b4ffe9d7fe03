import type { Style, StyleSheet } from './styleSheet.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** The tag of a heading. */
export const heading = /^h[1-6]$/;

/** Breaks that only a program needs: of a clipboard's end, of pages and columns. */
export const isInterchange = ({ class: names = '', style = '' }: Attributes) =>
  names === 'Apple-interchange-newline' ||
  /page-break-before\s*:\s*always|mso-special-character\s*:\s*(page|column)-break/.test(style);

export function isHidden(attributes: Attributes, style: Style): boolean {
  return (
    attributes.hidden !== undefined || style['mso-hide'] === 'all' || /display\s*:\s*none/i.test(attributes.style ?? '')
  );
}

export function isCommentMark({ class: names = '', href = '' }: Attributes, style: Style): boolean {
  return (
    style['mso-comment-reference'] !== undefined ||
    /\b(MsoCommentReference|msocomanchor)\b/.test(names) ||
    /_msocom_/.test(href)
  );
}

export function isCommentList({ class: names = '', id = '' }: Attributes, style: Style): boolean {
  return (
    style['mso-element'] === 'comment-list' ||
    style['mso-element'] === 'comment' ||
    names === 'msocomtxt' ||
    /^_com_\d/.test(id) ||
    names === 'MsoCommentText'
  );
}

/** A footnote as Word writes it, and the sign before one in LibreOffice. */
export const isNote = (style: Style) => /^(foot|end)note$/.test(style['mso-element'] ?? '');
export const isNoteSign = ({ class: names = '' }: Attributes) => /\bsd(foot|end)notesym\b/.test(names);

/** Word's rule above footnotes. */
export const isFootnoteRule = ({ align, size, width }: Attributes) =>
  align === 'left' && size === '1' && width === '33%';

/** Mail programs indent by quotations without any. */
export const isIndent = (attributes: Attributes, style: Style) =>
  attributes.type === undefined &&
  style['margin-left'] !== undefined &&
  /border\s*:\s*none/.test(attributes.style ?? '');

export const isQuote = ({ class: names = '' }: Attributes) =>
  /(^|\s)(mso)?(intense)?(quote|zitat|citation|citazione)s?(cxsp(first|middle|last))?(\s|$)/i.test(names);

export function headingLevel(tag: string, attributes: Attributes, style: Style): number | null {
  if (heading.test(tag)) return Number(tag[1]);
  const { class: names = '', role } = attributes;
  if (/(^|\s)MsoTitle(\s|$|CxSp)/.test(names)) return 1;
  if (/(^|\s)MsoSubtitle(\s|$|CxSp)/.test(names)) return 2;
  const named = /(^|\s)(?:Mso)?(?:Heading|berschrift|Überschrift|Titre|Titolo)(\d)(\s|$)/i.exec(names)?.[2];
  if (named) return clampLevel(Number(named));
  if (role === 'heading') return clampLevel(Number(attributes['aria-level'] ?? 2));
  const outline = Number(style['mso-outline-level']);
  return tag === 'p' && outline >= 1 && outline <= 9 ? clampLevel(outline) : null;
}

const clampLevel = (level: number) => (Number.isInteger(level) ? Math.min(6, Math.max(1, level)) : 2);

/** What Word says of a paragraph that is an item of a list. */
export function listFacts(attributes: Attributes, style: Style, sheet: StyleSheet): Readonly<Record<string, string>> {
  const own = /^(\S+)\s+level(\d+)(?:\s+(lfo\d+))?/.exec(style['mso-list'] ?? '');
  if (own) {
    const [, list = '', level = '1', order = ''] = own;
    const format = sheet.levels.get(`${list}:level${level}`)?.['mso-level-number-format'];
    return {
      'data-list': `${list} ${order}`,
      'data-level': level,
      ...(format ? { 'data-format': format } : {}),
    };
  }
  const indent = indentOf(attributes, style);
  const listed = /(^|\s)MsoList/.test(attributes.class ?? '') || indent !== null;
  return listed
    ? { 'data-listed': /(^|\s)MsoListParagraph/.test(attributes.class ?? '') ? 'paragraph' : 'indent', ...indent }
    : {};
}

/** How far a paragraph says it stands from the edge, in points; null where it says nothing of it. */
function indentOf(attributes: Attributes, style: Style): { 'data-indent': string } | null {
  const indent = /^(-?[\d.]+)(pt|in|cm|mm|px)?/.exec(style['margin-left'] ?? marginOf(attributes.style));
  return indent ? { 'data-indent': String(points(Number(indent[1]), indent[2] ?? 'pt')) } : null;
}

function marginOf(style = ''): string {
  const parts = /(?:^|;)\s*margin\s*:\s*([^;]+)/i.exec(style)?.[1]?.trim().split(/\s+/) ?? [];
  return (parts.length === 4 ? parts[3] : parts.length > 1 ? parts[1] : '') ?? '';
}

const points = (value: number, unit: string) =>
  Math.round(value * ({ pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[unit] ?? 1));
