import { Icon } from '#ui/Icon.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './ArticleGrid.module.css';
import type { columns } from './columns.ts';
import { type DeskFilter, type SortKey, sortOf, toggleSort } from './deskFilter.ts';

interface GridHeadProps<Address extends DeskFilter> {
  columns: readonly (typeof columns)[number][];
  address: Address;
  onAddress(address: Address): void;
}

/** The names of the columns; those that can be sorted by are buttons. */
export function GridHead<Address extends DeskFilter>({ columns, address, onAddress }: GridHeadProps<Address>) {
  const say = useSay();
  const sorted = sortOf(address);
  const orderOf = (sort: SortKey | undefined) => {
    if (!sort) return undefined;
    if (sort !== sorted.key) return 'none';
    return sorted.direction === 'up' ? 'ascending' : 'descending';
  };
  return (
    <tr aria-rowindex={1} className={styles.head}>
      <th scope="col" className={styles.check}>
        <span className="visually-hidden">{say('desk.column.select')}</span>
      </th>
      {columns.map((column) => {
        const sort = 'sort' in column ? column.sort : undefined;
        return (
          <th key={column.id} scope="col" aria-sort={orderOf(sort)} className={styles[column.id]}>
            {sort ? (
              <button type="button" onClick={() => onAddress(toggleSort(address, sort))}>
                {say(column.label)}
                {sort === sorted.key && <Icon name={sorted.direction === 'up' ? 'up' : 'down'} />}
              </button>
            ) : (
              say(column.label)
            )}
          </th>
        );
      })}
      <th scope="col" className={styles.more}>
        <span className="visually-hidden">{say('desk.column.more')}</span>
      </th>
    </tr>
  );
}
