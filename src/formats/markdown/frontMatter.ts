interface FrontMatter {
  /** By their names in lower case. */
  matter: Readonly<Record<string, string>>;
  /** Where the text begins. */
  end: number;
}

/** Lines `name: value` between `---` at the beginning, as static site generators have them; their lists and nested lines are passed over. */
export function frontMatter(text: string): FrontMatter {
  const found = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const lines = (found?.[1]?.split(/\r?\n/) ?? []).filter((line) => line.trim() !== '' && !/^\s|^- /.test(line));
  const named = lines.map((line) => /^([\w-]+):\s*(.*)$/.exec(line)).filter((line) => line !== null);
  if (!found || named.length === 0 || named.length < lines.length / 2) return { matter: {}, end: 0 };
  const matter = Object.fromEntries(
    named.map(([, name = '', value = '']) => [name.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, '$2')]),
  );
  return { matter, end: found[0].length };
}
