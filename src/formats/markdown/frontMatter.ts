/** A line of a text's front matter: its name as it is written, and its values, several where it has a list. */
export interface Matter {
  name: string;
  values: readonly string[];
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
    const [, name, first = ''] = /^([\w-]+):(?:[ \t]+(.*))?$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (name !== undefined) entries.push({ name, first: first.trim(), more: [] });
    else if (last && /^\s|^- /.test(line)) last.more.push(line.trim());
    else return none;
  }
  if (entries.length === 0) return none;
  return {
    matter: entries.map(({ name, first, more }) => ({ name, values: valuesOf(first, more) })),
    end: found[0].length,
  };
}

function valuesOf(first: string, more: readonly string[]): string[] {
  const list = /^\[(.*)\]$/.exec(first)?.[1];
  if (list !== undefined) return (list.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? []).map(bare).filter((value) => value !== '');
  if (/^[>|][+-]?$/.test(first)) return [more.join(' ')];
  if (first === '' && more.length > 0 && more.every((line) => line.startsWith('- ')))
    return more.map((line) => bare(line.slice(2).replace(/^name:\s+/, '')));
  return [bare([first, ...more].join(' '))].filter((value) => value !== '');
}

/** Without the quotation marks around all of it. */
const bare = (value: string) => value.trim().replace(/^(["'])(.*)\1$/, '$2');
