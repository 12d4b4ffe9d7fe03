import type { BlockViewProps } from '#blocks/blockView.ts';
import { views } from '#blocks/views.tsx';
import { useFetched } from '#ui/useFetched.tsx';

interface BlockControlsProps extends BlockViewProps {
  /** The block's name. */
  block: string;
}

const nothing = async () => () => null;

/** The controls of a block as soon as they have been fetched. */
export function BlockControls({ block, ...props }: BlockControlsProps) {
  const Controls = useFetched(views[block]?.fetch ?? nothing, true);
  return Controls && <Controls {...props} />;
}
