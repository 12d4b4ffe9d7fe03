import type { FormatContext } from '#formats/defineFormat.ts';
import { type MediaPaths, recordingsIn } from '#formats/mediaPaths.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import { audioTypes } from '#server/media/audio.db.ts';
import { createPictureReader } from '#server/media/readPicture.ts';
import { originAt, type Settings } from '#server/node/config.ts';
import { createFileStore } from '#server/node/files.ts';
import { createImages } from '#server/node/images.ts';
import { mediaFolder, readDatabase } from '#server/node/openDatabase.ts';
import { exportContext } from '#server/transfer/exportContext.ts';
import { mediaFiles } from '#server/transfer/mediaFiles.ts';
import { readOutgoing } from '#server/transfer/readOutgoing.ts';

/** A newsroom as one moment has it, for who only takes articles out. */
interface ReadNewsroom {
  /** An article as a version has it, the newest unless told. Throws the Problem `notFound`. */
  read(id: string, version: number | undefined): Promise<Outgoing>;
  context: FormatContext;
  /** What kinds of recordings articles have, by their ids. */
  recordingTypes(articles: readonly Outgoing[]): Promise<ReadonlyMap<string, string>>;
  /** The media that a file names, by their places beside it, and how many of them are not there. */
  media(paths: MediaPaths): ReturnType<typeof mediaFiles>;
}

/** Looks into the newsroom of the settings, beside its server. Nothing is written there: parts of pictures that are made for a file are not kept. */
export async function readNewsroom<T>(settings: Settings, work: (newsroom: ReadNewsroom) => Promise<T>): Promise<T> {
  const { newsroom, host, port } = settings;
  const origin = settings.origin ?? originAt(host, port);
  const images = createImages();
  const media = { ...createFileStore(mediaFolder(settings)), put: async () => {} };
  return readDatabase(settings, (_, query) => {
    const readPicture = createPictureReader({ db: { query }, media, images });
    return work({
      read: (id, version) => readOutgoing(query, origin, id, version),
      context: exportContext({ config: { origin, newsroom }, now: Date.now, images }, readPicture),
      recordingTypes: (articles) => audioTypes(query, articles.flatMap(recordingsIn)),
      media: (paths) => mediaFiles(paths, media, readPicture),
    });
  });
}
