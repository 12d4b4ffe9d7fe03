import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useHouse } from '../../connection/house.store.ts';
import { type ColumnId, columns, offeredColumns, usualColumns } from './columns.ts';
import styles from './deskDialogs.module.css';

interface ColumnsDialogProps {
  chosen: readonly ColumnId[];
  onChoose(chosen: readonly ColumnId[]): void;
  onClose(): void;
}

/** Which columns the list has, and in which order; the list behind it follows at once. */
export function ColumnsDialog({ chosen, onChoose, onClose }: ColumnsDialogProps) {
  const say = useSay();
  const offered = offeredColumns(useHouse((house) => house.publications.length));
  const inOrder = [...chosen, ...offered.filter((id) => !chosen.includes(id))];
  const toggle = (id: ColumnId) =>
    onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const move = (id: ColumnId, by: 1 | -1) => {
    const at = chosen.indexOf(id);
    const other = chosen[at + by];
    if (other === undefined) return;
    onChoose(chosen.map((each) => (each === id ? other : each === other ? id : each)));
  };
  return (
    <Dialog title={say('desk.columns')} onClose={onClose}>
      <div className={styles.form}>
        <ul className={styles.columns}>
          {inOrder.map((id) => {
            const name = say(columns.find((column) => column.id === id)?.label ?? 'desk.columns');
            const at = chosen.indexOf(id);
            return (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={at >= 0} disabled={id === 'headline'} onChange={() => toggle(id)} />
                  {name}
                </label>
                <IconButton
                  icon="up"
                  label={say('desk.columnUp', { column: name })}
                  side="left"
                  aria-disabled={at <= 0}
                  onClick={() => move(id, -1)}
                />
                <IconButton
                  icon="down"
                  label={say('desk.columnDown', { column: name })}
                  side="left"
                  aria-disabled={at < 0 || at === chosen.length - 1}
                  onClick={() => move(id, 1)}
                />
              </li>
            );
          })}
        </ul>
        <p className={styles.note}>{say('desk.columnsRoom')}</p>
        <div className={styles.buttons}>
          <Button onClick={() => onChoose(usualColumns)}>{say('desk.columnsUsual')}</Button>
          <Button look="main" onClick={onClose}>
            {say('desk.columnsDone')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
