import { ownCopy } from '#words/ownCopy.ts';

/** Declarations by property, lower case. */
export type Style = Readonly<Record<string, string>>;

/** What style sheets say of classes and of the levels of Word's lists. */
export interface StyleSheet {
  /** By `tag.class` or `.class`. */
  classes: ReadonlyMap<string, Style>;
  /** By `l0:level1`. */
  levels: ReadonlyMap<string, Style>;
}

const known =
  /^(font-weight|font-style|font|font-family|text-decoration(-line)?|vertical-align|display|white-space|margin-left|list-style(-type)?|visibility|-{1,2}en-codeblock|mso-[a-z-]+)$/;
const stated = new Map<string, Style>();

/** Declarations of a `style` attribute or of a rule; those that say nothing about meaning are left out. */
function readStyle(text: string | undefined): Style {
  if (!text) return {};
  const before = stated.get(text);
  if (before) return before;
  const own = ownCopy(text);
  const style: Record<string, string> = {};
  for (const declaration of own.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (known.test(name))
      style[name] = declaration
        .slice(colon + 1)
        .replace(/!important/i, '')
        .trim()
        .toLowerCase();
  }
  // Programs write the same few styles thousands of times.
  if (stated.size > 5000) stated.clear();
  stated.set(own, style);
  return style;
}

/** Rules of classes and of Word's `@list`, which is all that office programs rely on. Never fails. */
export function readStyleSheets(sheets: readonly string[]): StyleSheet {
  const classes = new Map<string, Style>();
  const levels = new Map<string, Style>();
  for (const sheet of sheets) {
    // Both look at no place twice, however the sheet is broken off: a comment ends with it, and selectors begin behind a brace.
    const bare = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
    for (const [, selectors = '', body = ''] of bare.matchAll(/(?<=^|[{}])([^{}]+)\{([^{}]*)\}/g)) {
      const level = /@list\s+([\w-]+:level\d+)/.exec(selectors)?.[1];
      const style = readStyle(body);
      if (Object.keys(style).length === 0) continue;
      if (level) levels.set(level, style);
      for (const selector of selectors.split(',')) {
        const name = /^\s*([a-z]\w*)?\.([\w-]+)\s*$/i.exec(selector);
        if (!name) continue;
        const key = `${(name[1] ?? '').toLowerCase()}.${name[2]}`;
        classes.set(key, { ...classes.get(key), ...style });
      }
    }
  }
  return { classes, levels };
}

/** What an element's classes and its own `style` say, the own last. */
export function styleOf(sheet: StyleSheet, tag: string, attributes: Readonly<Record<string, string>>): Style {
  const own = readStyle(attributes.style);
  const names = attributes.class?.split(/\s+/) ?? [];
  if (sheet.classes.size === 0 || names.length === 0) return own;
  let style: Style = {};
  for (const name of names) {
    const byClass = sheet.classes.get(`.${name}`);
    const byTag = sheet.classes.get(`${tag}.${name}`);
    if (byClass || byTag) style = { ...style, ...byClass, ...byTag };
  }
  return { ...style, ...own };
}
