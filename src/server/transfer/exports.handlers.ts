import { zipSync } from 'fflate';
import type { FileAnswer } from '#api/endpoint.ts';
import { Problem } from '#api/problem.ts';
import { formatNamed } from '#formats/all.ts';
import type { FormatContext, FormatDefinition } from '#formats/defineFormat.ts';
import { exportFile } from '#formats/exportFile.ts';
import { fileName } from '#formats/fileName.ts';
import { type MediaPaths, mediaPaths } from '#formats/mediaPaths.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import { audioAddress } from '#page/audio.ts';
import { pictureAddress } from '#page/pictures.ts';
import { readerAddress } from '#page/readerAddress.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { exportedFile } from './exportedFile.ts';
import { readOutgoing } from './readOutgoing.ts';

const zipType = 'application/zip';

/** Reads the bytes of a picture or recording, as browsers get them. */
type ReadMedia = (kind: 'picture' | 'recording', id: string) => Promise<Response>;

export function exportHandlers(home: Home, media: ReadMedia): HandlersOf<'exportArticle' | 'exportArticles'> {
  const { origin, newsroom } = home.config;

  const read = (id: string, version?: number) => readOutgoing(home.db.query, origin, id, version);

  const context = (): FormatContext => ({
    newsroom,
    origin,
    now: home.now(),
    pictureAddress: (picture) => origin + pictureAddress(picture, 1600),
    articleAddress: (article) => readerAddress(origin, article),
    recordingAddress: (recording) => origin + audioAddress(recording),
    pictureFile: async (picture) => {
      const stored = await mediaBytes('picture', picture);
      return stored && home.images.jpeg(stored);
    },
  });

  /** The bytes of a picture or recording; null where it is no longer there. */
  function mediaBytes(kind: 'picture' | 'recording', id: string): Promise<Uint8Array | null> {
    return media(kind, id).then(
      async (answer) => new Uint8Array(await answer.arrayBuffer()),
      (error: unknown) => {
        if (error instanceof Problem) return null;
        throw error;
      },
    );
  }

  /** The bytes of the media that a file names; what is no longer there is left out. */
  async function mediaFiles({ wanted }: MediaPaths): Promise<Record<string, Uint8Array>> {
    const files: Record<string, Uint8Array> = {};
    for (const [path, { kind, id }] of wanted) {
      const bytes = await mediaBytes(kind, id);
      if (bytes) files[path] = bytes;
    }
    return files;
  }

  return {
    exportArticle: async ({ id, format: name, version, media: how }): Promise<FileAnswer> => {
      const format = formatOf(name);
      const article = await read(id, version);
      const paths = mediaPaths(format, context());
      const included = how === 'included';
      const { file, takenOut } = exportedFile(
        await exportFile(format, [article], included ? paths.context : context()),
      );
      const written = { name: fileName(article, format), takenOut };
      if (!included) return { ...written, mediaType: format.mediaType, content: file };
      const files = { [written.name]: bytesOf(file), ...(await mediaFiles(paths)) };
      return { name: packageName(written.name), mediaType: zipType, content: zipSync(files), takenOut };
    },

    exportArticles: async ({ format: name, articles: ids, media: how }): Promise<FileAnswer> => {
      const format = formatOf(name);
      const articles: Outgoing[] = [];
      for (const id of new Set(ids.split(','))) articles.push(await read(id));
      if (format.holds === 'list') {
        const { file, takenOut } = exportedFile(await exportFile(format, articles, context()));
        return { name: `${format.name}.${format.extension}`, mediaType: format.mediaType, content: file, takenOut };
      }
      const paths = mediaPaths(format, context());
      const files: Record<string, Uint8Array> = {};
      let takenOut = 0;
      for (const article of articles) {
        const written = exportedFile(
          await exportFile(format, [article], how === 'included' ? paths.context : context()),
        );
        takenOut += written.takenOut;
        files[freeName(fileName(article, format), files)] = bytesOf(written.file);
      }
      if (how === 'included') Object.assign(files, await mediaFiles(paths));
      return { name: `${format.name}.zip`, mediaType: zipType, content: zipSync(files), takenOut };
    },
  };
}

function formatOf(name: string): FormatDefinition {
  const format = formatNamed(name);
  if (!format) throw new Problem('unknownFormat', { format: name });
  return format;
}

const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? new TextEncoder().encode(file) : file);

const packageName = (name: string) => `${name.replace(/\.[^.]+$/, '')}.zip`;

/** Two articles of one headline are two files. */
function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  const [, stem = name, extension = ''] = /^(.*)(\.[^.]+)$/.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${stem}-${count}${extension}`;
    if (!(free in taken)) return free;
  }
}
