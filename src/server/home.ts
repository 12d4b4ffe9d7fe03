import type { Crop } from '#blocks/figure/crop.ts';
import type { ReaderName } from '#formats/reading/readable.ts';
import type { FoundPicture, Source } from '#formats/reading/reading.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import type { Database } from './db/db.ts';

/** Settings of a newsroom's server, parsed once by its home. */
interface Config {
  /** Public origin, e.g. `http://127.0.0.1:4100`: checked against Origin, used in links. */
  origin: string;
  /** The newsroom's name, on the page's masthead. */
  newsroom: string;
  /** Addresses of the stylesheets of the reader's page, same origin. */
  pageStyles: readonly string[];
}

/** Where the bytes of pictures are. Keys are `<id>/<what>`: a width, a width and a crop, `original`, `audio`. */
export interface MediaStore {
  /** Durable when it resolves. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** All of it, or the bytes from one place up to another. */
  get(key: string, part?: { from: number; to: number }): Promise<Uint8Array | null>;
  delete(key: string): Promise<void>;
}

/** The blocks of metadata in a picture's file as they are, where it has them and the home can tell. */
export interface RawMetadata {
  exif?: Uint8Array;
  iptc?: Uint8Array;
  xmp?: Uint8Array;
}

export interface EncodedPicture {
  width: number;
  height: number;
  /** What every crop is made from, however often: the picture upright, in full or as large as a page may need. */
  original: Uint8Array;
  /** WebP of each width asked for, at most the original's. */
  sizes: readonly { width: number; bytes: Uint8Array }[];
}

export interface Images {
  /** Throws as `encode` does. */
  metadata(bytes: Uint8Array): Promise<RawMetadata>;
  /**
   * Types by content, re-encodes without metadata but for `credit`, an XMP packet, or none where it is empty; throws the
   * Problem `notAPicture` on anything that is no usable raster picture.
   */
  encode(bytes: Uint8Array, widths: readonly number[], credit: string): Promise<EncodedPicture>;
  /** A part of a stored picture as WebP, of this width or of the part's own where that is smaller; its credit stays. `null` is the whole. */
  part(stored: Uint8Array, crop: Crop | null, width: number): Promise<Uint8Array>;
  /** A stored picture as JPEG, on white where it is transparent: for files of programs that know no WebP. */
  jpeg(stored: Uint8Array): Promise<Uint8Array>;
}

/** An article of a file as it passes between threads. */
export interface ReadFile {
  document: unknown;
  pictures: readonly FoundPicture[];
  receipt: Receipt;
  text: string;
}

export interface ReadTask {
  source: Source;
  format: ReaderName | undefined;
  /** Whether the same source gets the same ids each time. */
  counted?: boolean;
}

/** Reads files of other programs, wherever the home has room for it; throws a `FileRefusal`. */
export type FileReader = (task: ReadTask) => Promise<readonly ReadFile[]>;

/** Gets what lies at an address of the open web; throws the Problems `address…`. Its answer's `address` is the one after redirects. */
export type FetchOutside = (address: string) => Promise<{ bytes: Uint8Array; address: string }>;

/** Something that a grammar server says of a text: `from` and `to` count UTF-16 units. */
interface GrammarRemark {
  from: number;
  to: number;
  /** In the text's language. */
  says: string;
  replacements: readonly string[];
  /** Whether a word is wrong, rather than a turn of phrase. */
  misspelled: boolean;
}

/** Has a text looked through by the house's grammar server; `language` is a BCP 47 tag. Throws the Problem `grammarSilent`. */
export type AskGrammar = (text: string, language: string) => Promise<readonly GrammarRemark[]>;

export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Everything a home gives the newsroom: the only way time, chance, files and the outside come in. */
export interface Home {
  config: Config;
  db: Database;
  media: MediaStore;
  images: Images;
  /** Reads files of other programs, apart from those who write. */
  readFiles: FileReader;
  /** The only way to what lies outside of the newsroom. */
  fetchOutside: FetchOutside;
  /** Null where the house has no grammar server. */
  askGrammar: AskGrammar | null;
  passwords: Passwords;
  log: Log;
  /** Bytes that are free where the data is; null where nobody can tell. */
  freeBytes: () => Promise<number | null>;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
  /** A new id: 12 random letters and digits. */
  newId: () => string;
  /** A new secret of 256 bits, URL-safe. */
  newToken: () => string;
  /** SHA-256 in hexadecimal, of a text's UTF-8 or of bytes. */
  sha256: (content: string | Uint8Array) => Promise<string>;
}
