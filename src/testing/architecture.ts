import { forbiddenArrow, isTest, zoneOf } from './arrows.ts';
import { impurities } from './purity.ts';
import { bareCode, specifiers } from './sourceScan.ts';

/** Every file of src/ by its path in it; text is needed of code and README.md only. */
export type SourceTree = ReadonlyMap<string, string>;

interface Arrow {
  from: string;
  to: string;
}

const isCode = (path: string) => /\.(?:tsx?|mts|mjs)$/.test(path);

/** The house rules as sentences about the files that break them, `from → to: why`; empty is good. */
export function offences(tree: SourceTree): string[] {
  const found: string[] = [];
  const arrows: Arrow[] = [];
  const bareFiles = new Map<string, string>();

  for (const [path, source] of tree) {
    if (!isCode(path)) continue;
    const bare = bareCode(source);
    bareFiles.set(path, bare);
    if (/(?:^|\/)index\.\w+$/.test(path)) found.push(`${path}: no index files; a file is named for what it exports`);
    if (/\bexport\s+(?:type\s+)?\*/.test(bare)) found.push(`${path}: no \`export *\``);
    if (/\bexport\s+default\b|\bas\s+default\b/.test(bare)) found.push(`${path}: no default exports`);
    if (/\bimport\.meta\.glob/.test(bare)) found.push(`${path}: no import.meta.glob; lists are explicit`);

    const packages: string[] = [];
    for (const specifier of specifiers(source, bare)) {
      const to = targetOf(path, specifier);
      if (to === undefined) packages.push(specifier);
      // Outside src/ are only build products and package.json, which belong to no zone.
      else if (!to.startsWith('../')) {
        const why = malformed(tree, path, to, specifier) ?? forbiddenArrow(path, to) ?? browserCode(path, to);
        if (why) found.push(`${path} → ${specifier}: ${why}`);
        if (tree.has(to)) arrows.push({ from: path, to });
      }
    }
    found.push(...impurities(path, bare, packages));
  }
  return [
    ...found,
    ...cycles(arrows),
    ...missingFromLists(tree, bareFiles, arrows),
    ...missingEndpoints(bareFiles),
    ...missingFromMap(tree),
  ];
}

/** A specifier as a path in src/; undefined for a package. */
function targetOf(from: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('#')) return path.slice(1);
  if (!path.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function malformed(tree: SourceTree, from: string, to: string, specifier: string): string | undefined {
  if (!tree.has(to)) return 'there is no such file; is the extension written?';
  const across = zoneOf(from) !== zoneOf(to) || zoneOf(from) === '';
  if (across && !specifier.startsWith('#')) return `across zones it is written #${to}`;
  return !across && specifier.startsWith('#') ? 'inside a zone it is written ./' : undefined;
}

function browserCode(from: string, to: string): string | undefined {
  const anywhere = from.endsWith('.ts') && !isTest(from) && !/^(?:client|demo|testing)\//.test(from);
  return anywhere && /\.(?:tsx|css)$/.test(to) ? 'a .ts file here runs without a page' : undefined;
}

function cycles(arrows: readonly Arrow[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of arrows) targets.set(from, [...(targets.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (path: string) => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`${[...trail.slice(start), path].join(' → ')}: a circle`);
    if (start >= 0 || done.has(path)) return;
    trail.push(path);
    for (const to of targets.get(path) ?? []) walk(to);
    trail.pop();
    done.add(path);
  };
  for (const from of targets.keys()) walk(from);
  return found;
}

/** Lists are explicit, so nothing may be left out of one. Which files a list must name, as what it imports of them. */
const lists: readonly { list: string; member: RegExp; entry?: RegExp }[] = [
  { list: 'blocks/all.ts', member: /^blocks\/[^/]+\// },
  { list: 'marks/all.ts', member: /^marks\/[^/]+\.ts$/, entry: /\bdefineMark\s*\(\s*\{/ },
  { list: 'lint/rules.ts', member: /^lint\/rules\/[^/]+\.ts$/ },
  { list: 'formats/all.ts', member: /^formats\/[^/]+\//, entry: /\bdefineFormat\s*\(\s*\{/ },
  { list: 'formats/all.ts', member: /^formats\/[^/]+\.ts$/, entry: /\bdefineFormat\s*\(\s*\{/ },
];

function missingFromLists(tree: SourceTree, bare: ReadonlyMap<string, string>, arrows: readonly Arrow[]): string[] {
  return lists.flatMap(({ list, member, entry }) => {
    const nameOf = (path: string) => member.exec(path)?.[0];
    const listed = new Set(arrows.filter(({ from }) => from === list).map(({ to }) => nameOf(to)));
    const due = [...tree.keys()].filter((path) => !isTest(path) && (!entry || entry.test(bare.get(path) ?? '')));
    const names = new Set(due.map(nameOf).filter((name) => name !== undefined));
    return [...names].filter((name) => !listed.has(name)).map((name) => `${list} → ${name}: missing from the list`);
  });
}

/** A file of `api/` declares several endpoints, and each has to be in the list. */
function missingEndpoints(bareFiles: ReadonlyMap<string, string>): string[] {
  const list = bareFiles.get('api/all.ts') ?? '';
  return [...bareFiles].flatMap(([path, bare]) => {
    if (!path.startsWith('api/') || isTest(path)) return [];
    const names = [...bare.matchAll(/\bexport const (\w+) = endpoint\(/g)].map((match) => match[1] ?? '');
    return names
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(list))
      .map((name) => `api/all.ts → ${path} ${name}: missing from the list`);
  });
}

function missingFromMap(tree: SourceTree): string[] {
  const map = tree.get('README.md') ?? '';
  const zones = new Set([...tree.keys()].map(zoneOf).filter((zone) => zone !== ''));
  return [...zones]
    .filter((zone) => !map.includes(`${zone}/`))
    .map((zone) => `README.md → ${zone}/: missing from the map`);
}
