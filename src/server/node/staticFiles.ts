import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { setSecurityHeaders } from '../http/securityHeaders.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/;

interface StaticFile {
  bytes: Buffer;
  type: string;
  /** Its name changes with its content. */
  hashed: boolean;
  /** It runs beside the pages of its whole folder. */
  worker: boolean;
  packed: Map<string, Promise<Buffer>>;
}

/** The browser's files: the built client, and its page for every address that is not a file. */
export interface StaticFiles {
  answer(request: Request): Promise<Response>;
  /** Addresses of the stylesheets of the reader's page. */
  pageStyles: readonly string[];
}

/**
 * Reads the folder once: what is served is what was there, and no path of a request ever reaches the disk. `origin` is
 * the newsroom's own: who comes by another name of this machine is sent there, as only there anything can be changed.
 */
export function createStaticFiles(folder: string, origin: string): StaticFiles {
  const secure = origin.startsWith('https:');
  const files = readFolder(folder);
  const index = files.get('/index.html')?.bytes.toString('utf8');
  return { answer, pageStyles: pageStylesOf(folder) };

  async function answer(request: Request): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Method not allowed');
    const { pathname, search, origin: asked } = new URL(request.url);
    const file = pathname === '/index.html' ? undefined : files.get(pathname);
    if (file) return fileAnswer(request, file);
    // An address with a file's ending is a file that is not there: a page instead of a script would only confuse.
    if (extname(pathname) in types && pathname !== '/index.html') return plain(404, 'Not found');
    // Behind TLS the proxy knows the name that people use, and we may not.
    if (!secure && asked !== origin) return elsewhere(`${origin}${pathname}${search}`);
    return index === undefined ? plain(503, 'The browser files are missing: run npm run build.') : page(request, index);
  }

  function page(request: Request, html: string): Response {
    const nonce = randomBytes(16).toString('base64');
    const headers = new Headers({ 'Content-Type': types['.html'] ?? '', 'Cache-Control': 'no-cache' });
    setSecurityHeaders(headers, 'app', secure, nonce);
    // Where libraries look for the nonce of the style elements that they add.
    const meta = `<meta property="csp-nonce" nonce="${nonce}">`;
    const body = html.replace(/<head[^>]*>/i, (head) => `${head}${meta}`);
    return new Response(request.method === 'HEAD' ? null : body, { headers });
  }

  async function fileAnswer(request: Request, file: StaticFile): Promise<Response> {
    const headers = new Headers({
      'Content-Type': file.type,
      'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    setSecurityHeaders(headers, file.worker ? 'worker' : 'data', secure);
    const encoding = compressible.test(file.type) ? encodingFor(request) : null;
    if (encoding) headers.set('Content-Encoding', encoding);
    if (compressible.test(file.type)) headers.set('Vary', 'Accept-Encoding');
    const bytes = encoding ? await pack(file, encoding) : file.bytes;
    headers.set('Content-Length', String(bytes.byteLength));
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
  }

  function elsewhere(address: string): Response {
    const answer = plain(307, '');
    answer.headers.set('Location', address);
    return answer;
  }

  function plain(status: number, text: string): Response {
    const headers = new Headers({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    setSecurityHeaders(headers, 'data', secure);
    return new Response(text, { status, headers });
  }
}

function readFolder(folder: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    const type = types[extname(path)];
    // `.vite/` holds the manifest, which is the server's and nobody else's.
    if (!entry.isFile() || !type || path.startsWith('.')) continue;
    const packedByBuild = join(folder, `${path}.br`);
    files.set(`/${path}`, {
      bytes: readFileSync(join(folder, path)),
      type,
      hashed: path.startsWith('assets/'),
      worker: path === 'shell.js',
      packed: new Map(existsSync(packedByBuild) ? [['br', Promise.resolve(readFileSync(packedByBuild))]] : []),
    });
  }
  return files;
}

/** From the client's build, which gives the stylesheet its hashed name. */
function pageStylesOf(folder: string): string[] {
  const manifest = join(folder, '.vite/manifest.json');
  if (!existsSync(manifest)) return [];
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string; css?: string[] }>;
  const page = entries['src/page/page.css'];
  const styles = page ? [page.file, ...(page.css ?? [])] : [];
  return styles.filter((file) => file.endsWith('.css')).map((file) => `/${file}`);
}

type Encoding = 'br' | 'gzip';

function encodingFor(request: Request): Encoding | null {
  const accepted = (request.headers.get('accept-encoding') ?? '').split(',').map((name) => name.split(';')[0]?.trim());
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
}

const packers: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Packs a file once, when it is first asked for and the build has not. */
function pack(file: StaticFile, encoding: Encoding): Promise<Buffer> {
  const known = file.packed.get(encoding);
  if (known) return known;
  const packed = packers[encoding](file.bytes);
  file.packed.set(encoding, packed);
  return packed;
}
