/** A line of a text's front matter: its name as it is written, and its values, several where it has a list. */
export interface Matter {
  name: string;
  values: readonly string[];
  /** Where each item of its list has names of its own, those with their values. */
  maps: readonly Readonly<Record<string, string>>[];
}

interface FrontMatter {
  matter: readonly Matter[];
  /** Where the text begins. */
  end: number;
}

/** What stands between `---` lines at the beginning, as static site generators have it: names with values, lists of them, and texts over several lines. What is nested in another way is the value as it stands. */
export function frontMatter(text: string): FrontMatter {
  const none = { matter: [], end: 0 };
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!found) return none;
  const entries: { name: string; first: string; more: string[] }[] = [];
  for (const line of (found[1] ?? '').split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, first = ''] = /^([\w-]+):(?:[ \t]+(.*))?$/s.exec(line) ?? [];
    const last = entries.at(-1);
    if (name !== undefined) entries.push({ name, first: first.trim(), more: [] });
    else if (last && /^\s|^- /.test(line)) last.more.push(line.trim());
    else return none;
  }
  if (entries.length === 0) return none;
  return {
    matter: entries.map(({ name, first, more }) => {
      const maps = first === '' ? mapsOf(more) : [];
      const values = maps.length > 0 ? maps.map(namedFirst) : valuesOf(first, more);
      return { name, values, maps };
    }),
    end: found[0].length,
  };
}

/** The items of a list, each with its names and values; none where one of them has another shape, or is not called anything. */
function mapsOf(lines: readonly string[]): Record<string, string>[] {
  const maps: Record<string, string>[] = [];
  for (const line of lines) {
    const [, dash, name, value] = /^(- )?\s*([\w-]+):(?:\s+(.*))?$/s.exec(line) ?? [];
    if (name === undefined) return [];
    if (dash) maps.push({});
    const last = maps.at(-1);
    if (!last) return [];
    last[name] = bare(value ?? '');
  }
  return maps.every(({ name }) => name !== undefined) ? maps : [];
}

/** What an item is called, and what else is said of it. */
const namedFirst = ({ name = '', ...more }: Readonly<Record<string, string>>) =>
  [name, ...Object.values(more)].filter((text) => text !== '').join(', ');

function valuesOf(first: string, more: readonly string[]): string[] {
  const list = /^\[(.*)\]$/s.exec(first)?.[1];
  if (list !== undefined)
    return (list.match(/"(?:\\[\s\S]|[^"\\])*"|'[^']*'|[^,]+/g) ?? []).map(bare).filter((value) => value !== '');
  if (/^[>|][+-]?$/.test(first)) return [more.join(' ')];
  if (first === '' && more.length > 0 && more.every((line) => line.startsWith('- ')))
    return more.map((line) => bare(line.slice(2)));
  return [bare([first, ...more].join(' '))].filter((value) => value !== '');
}

/** Without the quotation marks around all of it, and what stands for a sign between double ones as the sign. */
function bare(value: string): string {
  const text = value.trim();
  if (/^"(?:\\.|[^"\\])*"$/s.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // What JSON does not know as a sign stays as it stands.
    }
  }
  return text.replace(/^(["'])(.*)\1$/s, '$2');
}
