import { useSay } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import type { BlockViewProps } from '../blockView.ts';
import { pullquote } from './pullquote.ts';
import './PullquoteView.css';

/** The choice of the pull quote's weight, beside the words. */
export function PullquoteView({ attrs, editable, change }: BlockViewProps) {
  const say = useSay();
  const { values } = pullquote.attrs.weight;
  if (!editable) return null;
  return (
    <fieldset className="pullquote-weights" aria-label={say('block.pullquote.weight')}>
      {values.map((weight) => (
        <button key={weight} type="button" aria-pressed={attrs.weight === weight} onClick={() => change({ weight })}>
          {say(`block.pullquote.weight.${weight}` satisfies Word)}
        </button>
      ))}
    </fieldset>
  );
}
