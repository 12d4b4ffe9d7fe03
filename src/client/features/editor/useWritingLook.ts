import { useStored } from '#ui/useStored.tsx';
import { asTextSize, asTextWidth, modeKey, textSizeKey, textWidthKey } from './writingModes.ts';

/** How the manuscript looks by the ways of writing that are on: attributes of its frame, which manuscript.css reads. */
export function useWritingLook() {
  const [focus] = useStored(modeKey('focus'), 'no');
  const [typewriter] = useStored(modeKey('typewriter'), 'no');
  const [size] = useStored(textSizeKey, '100');
  const [width] = useStored(textWidthKey, 'normal');
  return {
    'data-focus': focus === 'yes' || undefined,
    'data-typewriter': typewriter === 'yes' || undefined,
    'data-width': asTextWidth(width),
    style: { '--text-scale': Number(asTextSize(size)) / 100 },
  };
}
