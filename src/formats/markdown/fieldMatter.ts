import { type Credit, checkField, type FieldName, type Fields, fields } from '#article/fields.ts';
import type { Matter } from './frontMatter.ts';

/** What static site generators and pandoc call a field, where it is not our own name. */
const names: Partial<Readonly<Record<FieldName, string>>> = { language: 'lang', byline: 'author' };
const nameOf = (field: FieldName) => names[field] ?? field;
const shared = (Object.keys(fields) as FieldName[]).filter((name) => !('internal' in fields[name]));

/** Says in front matter whose file it is, as pages do. */
const generator = 'Galley';

/**
 * The fields of an article as the lines between `---` before a Markdown text, in YAML: those that are as they are unless told say nothing,
 * but for the language. Texts are written as JSON writes them, which is YAML, too.
 */
export function writeMatter(given: Fields): string {
  const lines = shared.flatMap((name) => {
    const value = given[name];
    const usual = JSON.stringify(value) === JSON.stringify(fields[name].default);
    return usual && name !== 'language' ? [] : linesOf(nameOf(name), value);
  });
  return ['---', `generator: ${generator}`, ...lines, '---', ''].join('\n');
}

function linesOf(name: string, value: Fields[FieldName]): string[] {
  if (typeof value !== 'object') return [`${name}: ${scalar(String(value))}`];
  const items = value.map((item) => (typeof item === 'string' ? `  - ${scalar(item)}` : creditLines(item)));
  return [`${name}:`, ...items];
}

function creditLines({ kind, name, role, join }: Credit): string {
  const more = { role, join, kind: kind === 'person' ? '' : kind };
  const stated = Object.entries(more).filter(([, text]) => text !== '');
  return [`  - name: ${scalar(name)}`, ...stated.map(([key, text]) => `    ${key}: ${scalar(text)}`)].join('\n');
}

/** Bare where every reader of YAML takes it for the same text. */
const scalar = (text: string) =>
  /^[A-Za-z][\w-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, escaped);

/** A sign that ends a line for some readers of YAML. */
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The fields in front matter that Galley has written; null where it is anybody else's. What no article may carry is not taken. */
export function readMatter(matter: readonly Matter[]): Partial<Fields> | null {
  const stated = (name: string) => matter.find((each) => each.name === name);
  if (stated('generator')?.values[0] !== generator) return null;
  const found = shared.flatMap((field): [FieldName, unknown][] => {
    const line = stated(nameOf(field));
    if (!line) return [];
    const value =
      field === 'byline' ? creditsOf(line) : Array.isArray(fields[field].default) ? line.values : line.values[0];
    return checkField(field, value) ? [[field, value]] : [];
  });
  return Object.fromEntries(found);
}

/** Exact, where somebody states more of them than their names. */
function creditsOf({ maps }: Matter): Credit[] {
  return maps.map(({ name = '', role = '', join = '', kind }, index) => ({
    key: `author-${index + 1}`,
    kind: kind === 'agency' ? kind : 'person',
    ...{ name, role, join },
  }));
}
