import { isIP } from 'node:net';
import { join, resolve } from 'node:path';

/** The environment, parsed once; nothing else reads it. */
export interface Settings {
  host: string;
  /** 0: any free one. */
  port: number;
  /** Public origin; undefined: the address it listens at. */
  origin: string | undefined;
  /** The folder of the database and the pictures. */
  data: string;
  /** PostgreSQL; undefined: SQLite in the data folder. */
  databaseUrl: string | undefined;
  /** The folder that the server backs itself up into; null where it does not. */
  backups: string | null;
  /** Milliseconds from one to the next. */
  backupEvery: number;
  /** The folder that agencies put messages into, one subfolder for each; null where there is none. */
  wire: string | null;
  /** The LanguageTool server that grammar is asked of; null: nothing leaves the house. */
  languageTool: string | null;
  logLevel: (typeof logLevels)[number];
  newsroom: string;
  /** The browser's files come from Vite, which passes the rest on to us. */
  dev: boolean;
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** What is wrong with the environment, as a sentence for whoever starts the server. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** `GALLEY_PORT=` in a file of variables means the same as leaving it out. */
const givenIn = (env: Environment) => (name: string) => env[name]?.trim() || undefined;

/** Where a newsroom's data is: all that who reads or keeps it has to know. */
export type Place = Pick<Settings, 'data' | 'databaseUrl'>;

export function readPlace(env: Environment): Place {
  const given = givenIn(env);
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl && !/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigError('DATABASE_URL must begin with postgres://. Leave it out to use SQLite in GALLEY_DATA.');
  }
  return { data: resolve(given('GALLEY_DATA') ?? 'data'), databaseUrl };
}

export function readConfig(env: Environment): Settings {
  const given = givenIn(env);
  const host = given('GALLEY_HOST') ?? '127.0.0.1';
  const port = readPort(given('GALLEY_PORT') ?? '4100');
  const origin = readOrigin(given('GALLEY_URL'));
  if (!origin && !isLoopback(host)) {
    throw new ConfigError(
      `GALLEY_HOST=${host} can be reached from other machines: set GALLEY_URL to the https address people use, e.g. https://galley.example.`,
    );
  }
  const newsroom = given('GALLEY_NEWSROOM') ?? 'Galley';
  if (newsroom.length > 80) throw new ConfigError('GALLEY_NEWSROOM may have 80 characters at most.');
  return {
    host,
    port,
    origin,
    ...readPlace(env),
    backups: readBackups(env),
    backupEvery: readMinutes(given('GALLEY_BACKUP_EVERY') ?? '60'),
    wire: readFolder(given('GALLEY_WIRE')),
    languageTool: readAddress('GALLEY_LANGUAGETOOL', given('GALLEY_LANGUAGETOOL')),
    logLevel: readLogLevel(given('GALLEY_LOG') ?? 'warn'),
    newsroom,
    dev: given('GALLEY_DEV') === '1',
  };
}

/** The origin of a server that nobody gave an address. */
export function originAt(host: string, port: number): string {
  return new URL(`http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`).origin;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError(`GALLEY_PORT=${text} is no port: use 1 to 65535.`);
  return port;
}

function readOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new ConfigError(`GALLEY_URL=${text} must be an address without a path, e.g. https://galley.example.`);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new ConfigError(`GALLEY_URL=${text} must be https: sign-in cookies do not travel safely over plain HTTP.`);
  }
  return url.origin;
}

/** A file is lost with its disk: the embedded database is backed up unless one says otherwise, PostgreSQL where one says so. */
export function readBackups(env: Environment): string | null {
  const text = givenIn(env)('GALLEY_BACKUPS');
  const { data, databaseUrl } = readPlace(env);
  if (text === 'off') return null;
  if (text) return resolve(text);
  return databaseUrl ? null : join(data, 'backups');
}

const readFolder = (text: string | undefined) => (text ? resolve(text) : null);

/** The address of a server, with a path if it has one and without a slash at its end. */
function readAddress(name: string, text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new ConfigError(`${name}=${text} must be an address, e.g. http://127.0.0.1:8081.`);
  }
  return url.href.replace(/\/$/, '');
}

function readMinutes(text: string): number {
  const minutes = Number(text);
  if (!/^\d+(?:\.\d+)?$/.test(text) || minutes <= 0 || minutes > 10_000)
    throw new ConfigError(`GALLEY_BACKUP_EVERY=${text} is no number of minutes.`);
  return minutes * 60_000;
}

function readLogLevel(text: string): Settings['logLevel'] {
  const level = logLevels.find((known) => known === text);
  if (!level) throw new ConfigError(`GALLEY_LOG=${text} is none of ${logLevels.join(', ')}.`);
  return level;
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}
