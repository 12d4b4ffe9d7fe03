import { Link } from '@tanstack/react-router';
import type { ArticleRow } from '#api/articles.ts';
import type { Me } from '#api/session.ts';
import type { StageName } from '#article/stages.ts';
import { Faces } from '#ui/Faces.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { shortTime } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { articleMenu, stagesFor } from './articleMenu.ts';
import styles from './Board.module.css';
import { Marked } from './Marked.tsx';
import type { ArticleActions } from './useArticleActions.tsx';
import { WireMark } from './WireMark.tsx';

interface BoardCardProps {
  /** Missing while its window is on its way. */
  article: ArticleRow | undefined;
  index: number;
  total: number;
  /** Pixels from the top of the column. */
  top: number;
  current: boolean;
  me: Me;
  now: number;
  actions: ArticleActions;
  onMove(article: ArticleRow, stage: StageName): void;
  onFocus(): void;
}

export function BoardCard(props: BoardCardProps) {
  const { article, index, total, top, current, me, now, actions, onMove, onFocus } = props;
  const say = useSay();
  const { language } = useLanguage();
  const position = { 'aria-posinset': index + 1, 'aria-setsize': total, style: { transform: `translateY(${top}px)` } };
  if (!article) return <li className={styles.card} data-to-come aria-busy="true" {...position} />;
  const { headline, kicker, found, section, authors, here } = article;
  const name = headline || say('desk.untitled');
  const moves = stagesFor(article, me).map(({ name: stage }) => ({
    id: stage,
    label: say(`article.moveTo.${stage}`),
    onAction: () => onMove(article, stage),
  }));
  return (
    <li className={styles.card} onFocus={onFocus} {...position}>
      {kicker && (
        <span className={styles.kicker} lang={article.language}>
          {kicker}
        </span>
      )}
      <Link
        to="/articles/$id"
        params={{ id: article.id }}
        className={styles.headline}
        data-index={index}
        tabIndex={current ? 0 : -1}
        lang={headline ? article.language : undefined}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
      >
        {headline && found ? <Marked text={found.headline} /> : name}
      </Link>
      <WireMark state={article.wire} />
      <span className={styles.facts}>
        <span className={styles.fact}>{[section, authors].filter(Boolean).join(' · ')}</span>
        <Faces
          most={3}
          people={here.map((person) => (person.id === me.id ? { ...person, text: say('ui.you') } : person))}
        />
        <time dateTime={new Date(article.changedAt).toISOString()}>
          {shortTime(language, article.changedAt, now, say('desk.yesterday'))}
        </time>
      </span>
      <span className={styles.menu}>
        <Menu
          label={say('desk.more', { headline: name })}
          actions={[...moves, ...articleMenu(article, me, actions, say)]}
          trigger={(trigger) => (
            <IconButton
              {...trigger}
              icon="dots"
              label={say('desk.more', { headline: name })}
              tip={say('desk.moreTip')}
              side="left"
              tabIndex={current ? 0 : -1}
            />
          )}
        />
      </span>
    </li>
  );
}
