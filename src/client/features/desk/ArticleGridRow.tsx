import { memo } from 'react';
import type { ArticleRow } from '#api/articles.ts';
import type { Me } from '#api/session.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { useSay } from '#ui/useSay.tsx';
import { ArticleCell } from './ArticleCell.tsx';
import styles from './ArticleGrid.module.css';
import { articleMenu } from './articleMenu.ts';
import type { columns } from './columns.ts';
import { toggleSelected, useSelection } from './desk.store.ts';
import type { ArticleActions } from './useArticleActions.tsx';

interface ArticleGridRowProps {
  /** Missing while its window is on its way: the row holds its place, and the focus. */
  article: ArticleRow | undefined;
  columns: readonly (typeof columns)[number][];
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  current: boolean;
  me: Me;
  now: number;
  actions: ArticleActions;
}

/** Drawn again only when what it shows has changed: scrolling renders the list at every step. */
export const ArticleGridRow = memo(function ArticleGridRow({ article, top, ...rest }: ArticleGridRowProps) {
  const say = useSay();
  const selected = useSelection(({ rows }) => article !== undefined && rows.has(article.id));
  return (
    <tr
      aria-rowindex={rest.index + 2}
      aria-selected={selected}
      aria-busy={article ? undefined : true}
      data-index={rest.index}
      tabIndex={rest.current ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {article ? (
        <Cells article={article} selected={selected} {...rest} />
      ) : (
        <td>
          <span className="visually-hidden">{say('desk.toCome')}</span>
        </td>
      )}
    </tr>
  );
});

type CellsProps = Omit<ArticleGridRowProps, 'article' | 'top'> & { article: ArticleRow; selected: boolean };

function Cells({ article, selected, columns, index, current, me, now, actions }: CellsProps) {
  const say = useSay();
  const headline = article.headline || say('desk.untitled');
  const tabIndex = current ? 0 : -1;
  return (
    <>
      <td className={styles.check}>
        <label>
          <input
            type="checkbox"
            aria-label={say('desk.select', { headline })}
            tabIndex={tabIndex}
            checked={selected}
            onChange={() => toggleSelected(article, index)}
          />
        </label>
      </td>
      {columns.map(({ id }) => (
        <td key={id} className={styles[id]}>
          <ArticleCell column={id} article={article} me={me} now={now} />
        </td>
      ))}
      <td className={styles.more}>
        <Menu
          label={say('desk.more', { headline })}
          actions={articleMenu(article, me, actions, say, {
            label: say(selected ? 'desk.deselect' : 'desk.selectThis'),
            onAction: () => toggleSelected(article, index),
          })}
          trigger={(trigger) => (
            <IconButton
              {...trigger}
              icon="dots"
              label={say('desk.more', { headline })}
              tip={say('desk.moreTip')}
              side="left"
              tabIndex={tabIndex}
            />
          )}
        />
      </td>
    </>
  );
}
