import { Icon } from '#ui/Icon.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './ArticleGrid.module.css';
import { type DeskFilter, type SortKey, sortOf, toggleSort } from './deskFilter.ts';

interface Column {
  id: 'stage' | 'headline' | 'section' | 'author' | 'words' | 'here' | 'changed';
  sort?: SortKey;
}

const columns: readonly Column[] = [
  { id: 'stage' },
  { id: 'headline', sort: 'headline' },
  { id: 'section', sort: 'section' },
  { id: 'author' },
  { id: 'words', sort: 'words' },
  { id: 'here' },
  { id: 'changed', sort: 'changed' },
];

/** The names of the columns; those that can be sorted by are buttons. */
export function GridHead({ filter, onFilter }: { filter: DeskFilter; onFilter(filter: DeskFilter): void }) {
  const say = useSay();
  const sorted = sortOf(filter);
  const orderOf = (sort: SortKey | undefined) => {
    if (!sort) return undefined;
    if (sort !== sorted.key) return 'none';
    return sorted.direction === 'up' ? 'ascending' : 'descending';
  };
  return (
    <tr aria-rowindex={1} className={styles.head}>
      {columns.map(({ id, sort }) => (
        <th key={id} scope="col" aria-sort={orderOf(sort)} className={styles[id]}>
          {sort ? (
            <button type="button" onClick={() => onFilter(toggleSort(filter, sort))}>
              {say(`desk.column.${id}`)}
              {sort === sorted.key && <Icon name={sorted.direction === 'up' ? 'up' : 'down'} />}
            </button>
          ) : (
            say(`desk.column.${id}`)
          )}
        </th>
      ))}
      <th scope="col" className={styles.more}>
        <span className="visually-hidden">{say('desk.column.more')}</span>
      </th>
    </tr>
  );
}
