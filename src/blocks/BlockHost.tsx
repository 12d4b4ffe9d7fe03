import { createContext, type ReactNode, useContext } from 'react';
import type { LibraryProps, PictureRights, StoredAudio, StoredPicture } from './blockView.ts';

/** What blocks need of where they are shown: they know neither the server nor the article. */
export interface BlockHost {
  /** Stores a picture; throws what went wrong. */
  upload(file: File): Promise<StoredPicture>;
  /** Stores a recording; throws what went wrong. */
  uploadAudio(file: File): Promise<StoredAudio>;
  /** Brings the picture of a block that knows only its address into the article; throws what went wrong. */
  fetchPicture(block: string): Promise<void>;
  /** What a person reads of a failed upload. */
  sentence(failure: unknown): string;
  /** The file that was dropped or pasted for a block, once. */
  takeFile(block: string): File | undefined;
  /** A file for a block that will take it. */
  giveFile(block: string, file: File): void;
  /** The address of a stored picture, or of a part of it (`figure/crop.ts`), as wide as one of `widths` in pixels. */
  pictureAddress(picture: string, width: number, crop: string): string;
  widths: readonly number[];
  audioAddress(audio: string): string;
  /** Articles that the person may read, best first: those with the words in them, the latest for none. */
  findArticles(words: string): Promise<readonly NamedArticle[]>;
  /** A hook: one of them, as it is called now; `null` where it cannot be read or is in the trash, undefined while that is not known. */
  useArticleNamed: (id: string) => NamedArticle | null | undefined;
  /** Fetches the dialog in which a stored picture is chosen. */
  fetchLibrary: () => Promise<(props: LibraryProps) => ReactNode>;
  /** A hook: how a picture may be used; undefined while that is not known. */
  usePictureRights: (picture: string) => PictureRights | undefined;
}

/** Another article, as it is called now. */
export interface NamedArticle {
  id: string;
  headline: string;
  kicker: string;
}

const Host = createContext<BlockHost | null>(null);

export function BlockHostProvider({ host, children }: { host: BlockHost; children: ReactNode }) {
  return <Host value={host}>{children}</Host>;
}

export function useBlockHost(): BlockHost {
  const host = useContext(Host);
  if (!host) throw new Error('Block controls stand in a BlockHostProvider');
  return host;
}
