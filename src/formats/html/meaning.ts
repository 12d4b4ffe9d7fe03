import { type HtmlElement, type HtmlNode, textOf } from '#marks/htmlTree.ts';
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

/** Whether a rule is the one above footnotes, by Word's own measures of it or by what follows: words with a way back to their mark. */
export function isFootnoteRule({ align, size, width }: Attributes, next: HtmlNode | undefined): boolean {
  return (align === 'left' && size === '1' && width === '33%') || (typeof next === 'object' && isNoteText(next));
}

/** Footnotes of Word, Google Docs and LibreOffice begin with a link to where their mark stands. */
function isNoteText(node: HtmlElement): boolean {
  if (node.tag === 'a')
    return /^#(?:_(?:ftn|edn)ref|ftnt_ref|sd(?:foot|end)note\d+anc)/.test(node.attributes.href ?? '');
  const first = node.children.find((child) => typeof child !== 'string' || child.trim() !== '');
  return typeof first === 'object' && isNoteText(first);
}

/** What Slack has for a break within a message, and for the end of a paragraph of one. */
export const isSlackBreak = ({ class: names = '' }: Attributes) => /(?:^|\s)c-mrkdwn__br(?:\s|$)/.test(names);
export const endsSlackParagraph = (attributes: Attributes) => attributes['data-stringify-type'] === 'paragraph-break';

/** An item of a checklist of Google Docs, and the sign that stands for the picture of its box. */
export function checkSign({ role, 'aria-checked': checked }: Attributes): string | null {
  return role === 'checkbox' ? (checked === 'true' ? '☑' : '☐') : null;
}

const roleNames: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:MsoSubtitle(?:CxSp\w*)?|subtitle|untertitel|lead|vorspann|standfirst|chap[ôo]|chapeau|sommario)$/i,
    'standfirst',
  ],
  [/^(?:kicker|dachzeile|spitzmarke|surtitre|occhiello)$/i, 'kicker'],
  [/^(?:byline|autorenzeile|autor|auteur|autore|author)$/i, 'byline'],
];
const ownRole = /(?:^|\s)(kicker|standfirst|byline)(?:\s|$)/;
const withStyles = new Set(['Microsoft Word', 'LibreOffice', 'Google Docs']);

/** Which part of the front a paragraph is: by our own name for it, by the style that an office program says it has, or as Google Docs sets it. */
export function roleOf({ attributes, children }: HtmlElement, program: string): string | undefined {
  const names = attributes.class ?? '';
  const own = ownRole.exec(names)?.[1];
  if (own || !withStyles.has(program)) return own;
  const named = names.split(/\s+/).map((name) => roleNames.find(([pattern]) => pattern.test(name))?.[1]);
  return named.find((role) => role !== undefined) ?? (isDocsSubtitle(program, children) ? 'standfirst' : undefined);
}

/** Google Docs says of a title and a subtitle only how they are set: 26 points, and 15 points in grey. */
export const isDocsTitle = (program: string, words: readonly HtmlNode[]) =>
  program === 'Google Docs' && allSet(words, /(?<![\w-])font-size:\s*26pt/);
const isDocsSubtitle = (program: string, words: readonly HtmlNode[]) =>
  program === 'Google Docs' &&
  allSet(
    words,
    /(?<![\w-])font-size:\s*15pt.*(?<![\w-])color:\s*#666666|(?<![\w-])color:\s*#666666.*font-size:\s*15pt/,
  );

/** Whether there are words and all of them are set so. */
function allSet(nodes: readonly HtmlNode[], look: RegExp): boolean {
  const worded = nodes.filter((node) => (typeof node === 'string' ? node : textOf(node.children)).trim() !== '');
  return (
    worded.length > 0 &&
    worded.every(
      (node) => typeof node !== 'string' && (look.test(node.attributes.style ?? '') || allSet(node.children, look)),
    )
  );
}

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
