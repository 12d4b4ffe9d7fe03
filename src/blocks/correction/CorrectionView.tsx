import { useSay } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import type { BlockViewProps } from '../blockView.ts';
import { correction } from './correction.ts';
import './CorrectionView.css';

/** The class of a correction and its day, before the words. */
export function CorrectionView({ attrs, editable, change }: BlockViewProps) {
  const say = useSay();
  const { values } = correction.attrs.kind;
  return (
    <div className="correction-facts">
      <select
        aria-label={say('block.correction.kind')}
        value={String(attrs.kind)}
        disabled={!editable}
        onChange={(event) => change({ kind: event.target.value })}
      >
        {values.map((kind) => (
          <option key={kind} value={kind}>
            {say(`block.correction.kind.${kind}` satisfies Word)}
          </option>
        ))}
      </select>
      <input
        type="date"
        aria-label={say('block.correction.date')}
        value={String(attrs.date)}
        disabled={!editable}
        onChange={(event) => change({ date: event.target.value })}
      />
    </div>
  );
}
