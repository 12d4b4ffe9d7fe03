import { useSay } from '#ui/useSay.tsx';
import type { BlockViewProps } from '../blockView.ts';
import './TableView.css';

/** What rows and columns may be asked for beside the table; each has a key as well. */
const commands = [
  ['rowAfter', '+', 'block.table.row'],
  ['columnAfter', '+', 'block.table.column'],
  ['deleteRow', '−', 'block.table.row'],
  ['deleteColumn', '−', 'block.table.column'],
  ['headRow', '', 'editor.headRow'],
] as const;

export function TableView({ editable, run }: BlockViewProps) {
  const say = useSay();
  if (!editable) return null;
  return (
    <div className="table-tools" role="toolbar" aria-label={say('block.table')}>
      {commands.map(([command, sign, short]) => (
        <button
          key={command}
          type="button"
          aria-label={say(`editor.${command}`)}
          title={say(`editor.${command}`)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(command)}
        >
          {sign} {say(short)}
        </button>
      ))}
    </div>
  );
}
