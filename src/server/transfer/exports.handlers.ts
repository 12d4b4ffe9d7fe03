import { zipSync } from 'fflate';
import type { FileAnswer } from '#api/endpoint.ts';
import { Problem } from '#api/problem.ts';
import { formatNamed } from '#formats/all.ts';
import { lostIn } from '#formats/aspectsIn.ts';
import type { FormatContext, FormatDefinition } from '#formats/defineFormat.ts';
import { exportFile } from '#formats/exportFile.ts';
import { fileName, freeName } from '#formats/fileName.ts';
import { mediaPaths, recordingsIn } from '#formats/mediaPaths.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { audioTypes } from '../media/audio.db.ts';
import type { PictureReader } from '../media/readPicture.ts';
import { exportContext } from './exportContext.ts';
import { allOf, exportedFile, problemsOf } from './exportedFile.ts';
import { mediaFiles } from './mediaFiles.ts';
import { readOutgoing } from './readOutgoing.ts';

const zipType = 'application/zip';

export function exportHandlers(home: Home, readPicture: PictureReader): HandlersOf<'exportArticle' | 'exportArticles'> {
  const read = (id: string, version?: number) => readOutgoing(home.db.query, home.config.origin, id, version);
  const context = (undated = 'refused') => ({ ...exportContext(home, readPicture), undated: undated === 'allowed' });
  const types = (articles: readonly Outgoing[]) => audioTypes(home.db.query, articles.flatMap(recordingsIn));

  /** One file, or a package of it with its media. */
  const answered = async (
    format: FormatDefinition,
    articles: readonly Outgoing[],
    name: string,
    around: FormatContext,
    how: 'reference' | 'included' = 'reference',
  ): Promise<FileAnswer> => {
    const included = how === 'included';
    const paths = mediaPaths(format, around, included ? await types(articles) : new Map());
    const exported = await exportFile(format, articles, included ? paths.context : around);
    const { file, takenOut, lost } = exportedFile(exported, articles);
    if (!included) return { name, mediaType: format.mediaType, content: file, takenOut, lost };
    const { files, absent } = await mediaFiles(paths, home.media, readPicture);
    const content = zipSync({ [name]: bytesOf(file), ...files });
    return { name: packageName(name), mediaType: zipType, content, takenOut, lost, absent };
  };

  return {
    exportArticle: async ({ id, format: name, version, media: how, undated }): Promise<FileAnswer> => {
      const format = formatOf(name);
      const article = await read(id, version);
      return answered(format, [article], fileName(article, format), context(undated), how);
    },

    exportArticles: async ({ format: name, articles: ids, media: how, undated, address }): Promise<FileAnswer> => {
      const format = formatOf(name);
      const around = { ...context(undated), ...(address === undefined ? {} : { listAddress: address }) };
      const articles: Outgoing[] = [];
      for (const id of new Set(ids.split(','))) articles.push(await read(id));
      if (format.holds === 'list') {
        return answered(format, articles, `${format.name}.${format.extension}`, around, how);
      }
      const included = how === 'included';
      const paths = mediaPaths(format, around, included ? await types(articles) : new Map());
      const files: Record<string, Uint8Array> = {};
      const names = new Set<string>();
      const problems: Problem[] = [];
      let takenOut = 0;
      for (const article of articles) {
        const written = await exportFile(format, [article], included ? paths.context : around);
        problems.push(...problemsOf(written, [article]));
        if (!('file' in written)) continue;
        takenOut += written.takenOut;
        files[freeName(fileName(article, format), names)] = bytesOf(written.file);
      }
      if (problems.length > 0) throw allOf(problems);
      const lost = lostIn(
        articles.map(({ copy }) => copy),
        format.loses,
      );
      const zip = { name: `${format.name}.zip`, mediaType: zipType, takenOut, lost };
      if (!included) return { ...zip, content: zipSync(files) };
      const media = await mediaFiles(paths, home.media, readPicture);
      return { ...zip, content: zipSync({ ...files, ...media.files }), absent: media.absent };
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
