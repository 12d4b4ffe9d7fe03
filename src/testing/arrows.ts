/** The zones that run anywhere, each importing only what stands to its left. */
const line = ['words', 'ui', 'marks', 'blocks', 'article', 'language', 'lint', 'formats', 'page', 'api'];

const reach: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(line.map((zone, index) => [zone, line.slice(0, index)])),
  client: line,
  server: line,
  demo: [...line, 'client', 'server'],
  cli: [...line, 'server'],
};

/** The folder directly in src/ that a file belongs to; empty for a file of src/ itself. */
export function zoneOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** Why a file may not import another, both as paths in src/; undefined when it may. */
export function forbiddenArrow(from: string, to: string): string | undefined {
  const [here, there] = [zoneOf(from), zoneOf(to)];
  if (isTest(from) || here === 'testing') return undefined;
  if (isTest(to)) return 'a test is imported by nothing';
  if (there === 'testing') return 'testing/ is imported by tests only';
  if (here === there) return forbiddenInside(from, to);
  if (here === '') return undefined;
  if (!reach[here]) return `${here}/ has no place in the arrow line of src/README.md`;
  return reach[here].includes(there) ? undefined : 'imports point left';
}

function forbiddenInside(from: string, to: string): string | undefined {
  const layerOf = { client: clientLayer, server: serverLayer }[zoneOf(from)];
  if (!layerOf) return undefined;
  const [here, there] = [layerOf(from), layerOf(to)];
  if (here === undefined) return 'client/ has connection/, features/ and app/, and nothing else';
  if (there === undefined || there > here) return 'imports point left';
  const [feature, other] = [featureOf(from), featureOf(to)];
  return feature && other && feature !== other ? 'features do not import features' : undefined;
}

function featureOf(path: string): string | undefined {
  return /^client\/features\/([^/]+)/.exec(path)?.[1];
}

/** connection ← features/x ← app ← main.tsx */
function clientLayer(path: string): number | undefined {
  if (path.startsWith('client/connection/')) return 0;
  if (path.startsWith('client/features/')) return 1;
  if (path.startsWith('client/app/')) return 2;
  return path.split('/').length === 2 ? 3 : undefined;
}

/** db ← home, http/context, log ← every other folder ← createNewsroom ← node */
function serverLayer(path: string): number {
  if (path.startsWith('server/db/')) return 0;
  if (/^server\/(?:log\/|home\.ts$|http\/context\.ts$)/.test(path)) return 1;
  if (path.startsWith('server/node/')) return 4;
  return path.split('/').length === 2 ? 3 : 2;
}
