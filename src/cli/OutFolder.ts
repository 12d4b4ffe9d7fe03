import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { freeName } from '#formats/fileName.ts';
import type { Receipt } from '#formats/reading/receipt.ts';

/** Where the articles of one source go, and the pictures that they name. */
interface Place {
  /** A picture's place relative to the article's; it is there after `pictures`. The same picture has one. */
  picture(bytes: Uint8Array, ending: string): string;
  /** Writes the article of this number, 0 where there is one alone, and its receipt beside it; answers its path. */
  article(number: number, extension: string, written: string | Uint8Array, receipt: Receipt | null): Promise<string>;
  /** Writes the pictures. */
  pictures(): Promise<void>;
}

/** A folder that sources of whatever folders are written into: two of one name are two files. */
export class OutFolder {
  readonly #folder: string;
  readonly #names = new Set<string>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async at(folder: string): Promise<OutFolder> {
    await mkdir(folder, { recursive: true });
    return new OutFolder(folder);
  }

  placeFor(file: string): Place {
    const stem = freeName(basename(file, extname(file)), this.#names);
    const media = `${stem}-media`;
    const places = new Map<Uint8Array, string>();
    return {
      picture: (bytes, ending) => {
        const place = places.get(bytes) ?? `${encodeURIComponent(media)}/${places.size + 1}.${ending}`;
        places.set(bytes, place);
        return place;
      },
      article: async (number, extension, written, receipt) => {
        const own = number > 0 ? freeName(`${stem}-${number}`, this.#names) : stem;
        const path = join(this.#folder, `${own}.${extension}`);
        await writeFile(path, written);
        if (receipt)
          await writeFile(join(this.#folder, `${own}.receipt.json`), `${JSON.stringify(receipt, null, 2)}\n`);
        return path;
      },
      pictures: async () => {
        for (const [bytes, place] of places) {
          const path = join(this.#folder, media, basename(place));
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, bytes);
        }
      },
    };
  }
}
