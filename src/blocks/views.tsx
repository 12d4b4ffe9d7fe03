import type { ReactNode } from 'react';
import type { BlockViewProps } from './blockView.ts';
import type { AttrValues } from './defineBlock.ts';

interface BlockView {
  /** Fetched when the first block of its kind is there: nothing of it is needed to write. */
  fetch: () => Promise<(props: BlockViewProps) => ReactNode>;
  /** `within`: the controls stand for what `toHtml` says before the parts; `beside`: they float next to the block. */
  place: 'within' | 'beside';
  /** Attributes that the block has where there is something to control; it has controls always unless told. */
  where?: AttrValues;
}

const numbered = { kind: 'numbered' };

/** THE list of blocks with controls in the manuscript, by name; every other block is shown as its `toHtml` says. */
export const views: Readonly<Record<string, BlockView>> = {
  audio: { fetch: async () => (await import('./audio/AudioView.tsx')).AudioView, place: 'within' },
  correction: { fetch: async () => (await import('./correction/CorrectionView.tsx')).CorrectionView, place: 'within' },
  embed: { fetch: async () => (await import('./embed/EmbedView.tsx')).EmbedView, place: 'within' },
  figure: { fetch: async () => (await import('./figure/FigureView.tsx')).FigureView, place: 'within' },
  gallery: { fetch: async () => (await import('./gallery/GalleryView.tsx')).GalleryView, place: 'within' },
  list: { fetch: async () => (await import('./list/ListView.tsx')).ListView, place: 'beside', where: numbered },
  pullquote: { fetch: async () => (await import('./pullquote/PullquoteView.tsx')).PullquoteView, place: 'beside' },
  related: { fetch: async () => (await import('./related/RelatedView.tsx')).RelatedView, place: 'within' },
  table: { fetch: async () => (await import('./table/TableView.tsx')).TableView, place: 'beside' },
};
