import type { HtmlElement } from '#marks/htmlTree.ts';
import { at, first } from '../xml/readXml.ts';

/** What newsrooms call the styles of a front, in four languages. */
const roles: readonly (readonly [RegExp, string])[] = [
  [/^(title|titel|titre|titolo|headline|schlagzeile|haupttitel)$/i, 'h1:fresh'],
  [
    /^(subtitle|untertitel|sous-titre|sottotitolo|lead|vorspann|lauftext lead|standfirst|chap[ôo]|chapeau|sommario)$/i,
    'p.standfirst:fresh',
  ],
  [/^(kicker|dachzeile|spitzmarke|surtitre|occhiello)$/i, 'p.kicker:fresh'],
  [/^(byline|autor|autorenzeile|auteur|autore|author)$/i, 'p.byline:fresh'],
  [/^(zwischentitel|intertitre|crosshead|sottotitolo interno|subhead)$/i, 'h2:fresh'],
  [/^pull quote$/i, 'aside.pullquote:fresh > p:fresh'],
  [/^source$/i, 'p.source:fresh'],
  [/^(caption|beschriftung|bildunterschrift|légende|didascalia)$/i, 'p.caption:fresh'],
  [/^table caption$/i, 'p.table-caption:fresh'],
  [/^table head$/i, 'p.table-head:fresh'],
  [/^correction kind$/i, 'aside.correction:fresh > p.told:fresh'],
  [/^correction$/i, 'aside.correction > p:fresh'],
  [/^box title$/i, 'aside.factbox:fresh > h2.factbox-title:fresh'],
  [/^box heading 2$/i, 'aside.factbox > h2.box-heading:fresh'],
  [/^box heading 3$/i, 'aside.factbox > h3:fresh'],
  [/^box$/i, 'aside.factbox > p:fresh'],
  [/(^|\s)(quote|quotations?|zitat|citation|citazione)$|^block text$/i, 'blockquote > p:fresh'],
];

/** What Word, LibreOffice and what writes their documents call words that are code. */
const code =
  /^(code|code inline|inline code|code zchn|code char|verbatim char|source text|quelltext|texte source|testo sorgente|html (code|keyboard|sample|typewriter|tastatur|beispiel|schreibmaschine|clavier|exemple|machine à écrire))$/i;

/** How Word's styles are read: by their names, and those of a house by the heading that they are made from. */
export function styleMap(styles: HtmlElement | undefined): string[] {
  const all = at(styles, 'style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const lines: string[] = [];
  for (const style of all) {
    const name = first(style, 'name')?.attributes['w:val'] ?? '';
    if (name === '' || /'/.test(name)) continue;
    if (style.attributes['w:type'] === 'paragraph') {
      const role = roles.find(([pattern]) => pattern.test(name))?.[1];
      const level = role ? null : levelOf(style, byId, 0);
      if (/^box$/i.test(name)) lines.push(...boxLists(name));
      const going = /^(list|box) continue(?: ([2-9]))?$/i.exec(name);
      if (going) lines.push(`p[style-name='${name}'] => ${goingOn(going[1] ?? '', Number(going[2] ?? 1))}`);
      else if (role) lines.push(`p[style-name='${name}'] => ${role}`);
      else if (level !== null) lines.push(`p[style-name='${name}'] => h${Math.min(6, level)}:fresh`);
    }
    if (
      style.attributes['w:type'] === 'character' &&
      !/^(hyperlink|followedhyperlink|(foot|end)note reference|annotation reference)$/i.test(name)
    ) {
      const strong = isOn(first(style, 'rPr/b'));
      const emphasis = isOn(first(style, 'rPr/i'));
      const look = [strong ? 'strong' : '', emphasis ? 'em' : '', code.test(name) ? 'code' : '']
        .filter(Boolean)
        .join(' > ');
      const part = /^(role|credit)$/i.exec(name)?.[1]?.toLowerCase();
      if (part) lines.push(`r[style-name='${name}'] => span.${part}`);
      else if (look) lines.push(`r[style-name='${name}'] => ${look}`);
    }
  }
  return [...lines, ...deepLists, 'strike => s', "p[style-name='Title'] => h1:fresh"];
}

const inLists = (level: number) => 'ul|ol > li > '.repeat(level);

/** A line that goes on in an item, with no sign of its own. */
const goingOn = (where: string, level: number) =>
  `${/^box$/i.test(where) ? 'aside.factbox > ' : ''}${inLists(level)}p:fresh`;

/** Lists in a box are items first, and of the box's style besides. */
const boxLists = (name: string) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((level) =>
    ['ul', 'ol'].map(
      (tag) =>
        `p[style-name='${name}']:${tag === 'ul' ? 'unordered' : 'ordered'}-list(${level}) => aside.factbox > ${inLists(level - 1)}${tag} > li:fresh`,
    ),
  );

/** Word has nine levels of lists, the library that reads its documents five. */
const deepLists = [6, 7, 8, 9].flatMap((level) => {
  const around = inLists(level - 1);
  return [`p:unordered-list(${level}) => ${around}ul > li:fresh`, `p:ordered-list(${level}) => ${around}ol > li:fresh`];
});

/** The heading level of a style, its own or that of the one it is based on. */
function levelOf(style: HtmlElement | undefined, byId: ReadonlyMap<string, HtmlElement>, depth: number): number | null {
  if (!style || depth > 10) return null;
  const named = /^heading (\d)$/i.exec(first(style, 'name')?.attributes['w:val'] ?? '')?.[1];
  if (named) return Number(named);
  const outline = Number(first(style, 'pPr/outlineLvl')?.attributes['w:val'] ?? 9);
  if (outline >= 0 && outline < 9) return outline + 1;
  return levelOf(byId.get(first(style, 'basedOn')?.attributes['w:val'] ?? ''), byId, depth + 1);
}

const isOn = (toggle: HtmlElement | undefined) =>
  toggle !== undefined && !/^(0|false|off)$/.test(toggle.attributes['w:val'] ?? '');
