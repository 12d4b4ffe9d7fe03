import type { ReactNode } from 'react';
import type { BlockViewProps } from './blockView.ts';
import { FigureView } from './figure/FigureView.tsx';
import { PullquoteView } from './pullquote/PullquoteView.tsx';

interface BlockView {
  Controls: (props: BlockViewProps) => ReactNode;
  /** `within`: the controls stand for what `toHtml` says before the parts; `beside`: they float next to the block. */
  place: 'within' | 'beside';
}

/** THE list of blocks with controls in the manuscript, by name; every other block is shown as its `toHtml` says. */
export const views: Readonly<Record<string, BlockView>> = {
  figure: { Controls: FigureView, place: 'within' },
  pullquote: { Controls: PullquoteView, place: 'beside' },
};
