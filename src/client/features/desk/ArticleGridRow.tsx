import { Link } from '@tanstack/react-router';
import { memo, type Ref } from 'react';
import type { ArticleRow, FoundPlace } from '#api/articles.ts';
import type { Me } from '#api/session.ts';
import { can } from '#article/permissions.ts';
import { stages } from '#article/stages.ts';
import { Faces } from '#ui/Faces.tsx';
import { groupedNumber } from '#ui/groupedNumber.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuAction } from '#ui/menuEntries.tsx';
import { Status } from '#ui/Status.tsx';
import { locales, shortTime } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import styles from './ArticleGrid.module.css';
import { Marked } from './Marked.tsx';
import type { ArticleActions } from './useArticleActions.tsx';

interface ArticleGridRowProps {
  article: ArticleRow;
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  current: boolean;
  me: Me;
  now: number;
  actions: ArticleActions;
  ref: Ref<HTMLTableRowElement>;
}

const placeLabels = {
  kicker: 'block.kicker',
  standfirst: 'block.standfirst',
  byline: 'field.byline',
  section: 'field.section',
  tags: 'field.tags',
  body: 'desk.foundInText',
} as const satisfies Readonly<Record<FoundPlace, Word>>;

/** Drawn again only when what it shows has changed: scrolling renders the list at every step. */
export const ArticleGridRow = memo(function ArticleGridRow({
  article,
  index,
  top,
  current,
  me,
  now,
  actions,
  ref,
}: ArticleGridRowProps) {
  const say = useSay();
  const { language } = useLanguage();
  const stage = stages.find(({ name }) => name === article.stage) ?? stages[0];
  const headline = article.headline || say('desk.untitled');
  const tabIndex = current ? 0 : -1;
  return (
    <tr
      ref={ref}
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={tabIndex}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className={styles.stage}>
        <Status colour={stage.colour}>{say(stage.label)}</Status>
      </td>
      <td className={styles.headline}>
        <span className={styles.title}>
          {article.kicker && (
            <span className={styles.kicker} lang={article.language}>
              <Marked text={article.found?.kicker ?? article.kicker} />
            </span>
          )}
          <Link
            to="/articles/$id"
            params={{ id: article.id }}
            tabIndex={-1}
            lang={article.headline ? article.language : undefined}
            data-untitled={article.headline ? undefined : true}
          >
            {article.headline && article.found ? <Marked text={article.found.headline} /> : headline}
          </Link>
        </span>
        {article.found && (
          <span className={styles.found}>
            <span className={styles.place}>{say(placeLabels[article.found.place])}</span>
            <span lang={article.language}>
              <Marked text={article.found.passage} />
            </span>
          </span>
        )}
      </td>
      <td className={styles.section}>{article.section}</td>
      <td className={styles.author}>{article.authors}</td>
      <td className={styles.words}>{groupedNumber(language, article.words)}</td>
      <td className={styles.here}>
        <Faces
          people={article.here.map((person) => (person.id === me.id ? { ...person, text: say('ui.you') } : person))}
        />
      </td>
      <td className={styles.changed}>
        <time
          dateTime={new Date(article.changedAt).toISOString()}
          title={new Date(article.changedAt).toLocaleString(locales[language])}
        >
          {shortTime(language, article.changedAt, now, say('desk.yesterday'))}
        </time>
      </td>
      <td className={styles.more}>
        <Menu
          label={say('desk.more', { headline })}
          actions={rowActions(article, me, actions, say)}
          trigger={(props) => (
            <IconButton
              {...props}
              icon="dots"
              label={say('desk.more', { headline })}
              tip={say('desk.moreTip')}
              side="left"
              tabIndex={tabIndex}
            />
          )}
        />
      </td>
    </tr>
  );
});

function rowActions(
  article: ArticleRow,
  me: Me,
  actions: ArticleActions,
  say: ReturnType<typeof useSay>,
): MenuAction[] {
  const entries: MenuAction[] = [
    { id: 'open', label: say('desk.open'), icon: 'right', onAction: () => void actions.open(article.id) },
  ];
  if (can(me.role, 'create'))
    entries.push({
      id: 'duplicate',
      label: say('desk.duplicate'),
      icon: 'copy',
      onAction: () => void actions.duplicate(article),
    });
  if (!can(me.role, 'trash', article)) return entries;
  entries.push(
    article.trashed
      ? { id: 'restore', label: say('desk.restore'), icon: 'undo', onAction: () => void actions.restore(article) }
      : { id: 'trash', label: say('desk.trash'), icon: 'trash', onAction: () => void actions.trash(article) },
  );
  return entries;
}
