import { builtinModules } from 'node:module';
import { isTest } from './arrows.ts';

const builtins = new Set(builtinModules);
const react = /^(?:react|react-dom|react-aria-components|@tiptap\/react|@tanstack\/react-[a-z]+)(?:\/|$)/;
const sql = /^(?:kysely|pg|better-sqlite3|libsql|@sqlite\.org\/sqlite-wasm)(?:\/|$)/;

const tiedToAHome = /^(?:client|server\/node|demo|cli|testing)\//;
const speaksSql = /^(?:server\/(?:db|node)|demo|testing)\/|\.db\.ts$|(?:^|\/)migrations\//;

/**
 * Names that only a browser's page has. `document` and `window` are good names for other things, too: they count
 * with a member that only the browser's have, or after `typeof`.
 */
const dom = [
  /(?<![.\w$])document\s*\??\.\s*(?:body|head|documentElement|cookie|create\w+|querySelector\w*|getElement\w+|addEventListener|activeElement|visibilityState|hidden|title|fonts|exec\w+)\b/,
  /(?<![.\w$])window\s*\??\.\s*\w+/,
  /\btypeof\s+(?:document|window|navigator)\b/,
  /\bglobalThis\s*\??\.\s*(?:document|window|navigator|localStorage|location)\b/,
  /(?<![.\w$])(?:localStorage|sessionStorage|indexedDB|customElements)\b(?!\s*[?]?:)/,
  /(?<![.\w$])navigator\s*\??\.\s*\w+/,
  /\bHTML(?:[A-Z][A-Za-z]*)?Element\b/,
  /\.\s*(?:innerHTML|outerHTML|insertAdjacentHTML)\b/,
  /\bnew\s+(?:DOMParser|XMLSerializer|MutationObserver|ResizeObserver|IntersectionObserver)\b/,
  /(?<![.\w$])(?:requestAnimationFrame|getComputedStyle|matchMedia)\s*\(/,
];

/** What a `.ts` file does that does not run anywhere, or where it speaks SQL out of place: one sentence each. */
export function impurities(path: string, bare: string, packages: readonly string[]): string[] {
  if (isTest(path) || !/\.tsx?$/.test(path)) return [];
  const found: string[] = [];
  for (const name of packages) {
    if (sql.test(name) && !speaksSql.test(path)) found.push(`${path} → ${name}: SQL only in *.db.ts and server/db/`);
  }
  if (path.endsWith('.tsx') || path.endsWith('.d.ts') || tiedToAHome.test(path)) return found;
  for (const name of packages) {
    if (react.test(name)) found.push(`${path} → ${name}: React only in .tsx, client/ and demo/`);
    if (name.startsWith('node:') || builtins.has(name))
      found.push(`${path} → ${name}: Node only in server/node/ and cli/`);
  }
  for (const pattern of dom) {
    const use = pattern.exec(bare)?.[0].replace(/\s+/g, ' ');
    if (use) found.push(`${path} → ${use}: a .ts file here runs without a page`);
  }
  return found;
}
