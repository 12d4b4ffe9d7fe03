import { Link } from '@tanstack/react-router';
import type { ArticleRow, FoundPlace } from '#api/articles.ts';
import type { Me } from '#api/session.ts';
import { stages } from '#article/stages.ts';
import { Faces } from '#ui/Faces.tsx';
import { groupedNumber } from '#ui/groupedNumber.ts';
import { Status } from '#ui/Status.tsx';
import { locales, shortTime } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import { publicationName, useHouse } from '../../connection/house.store.ts';
import styles from './ArticleGrid.module.css';
import type { ColumnId } from './columns.ts';
import { Marked } from './Marked.tsx';
import { WireMark } from './WireMark.tsx';

const placeLabels = {
  kicker: 'block.kicker',
  standfirst: 'block.standfirst',
  byline: 'field.byline',
  section: 'field.section',
  tags: 'field.tags',
  body: 'desk.foundInText',
} as const satisfies Readonly<Record<FoundPlace, Word>>;

interface ArticleCellProps {
  column: ColumnId;
  article: ArticleRow;
  me: Me;
  now: number;
}

/** What a column says of an article. */
export function ArticleCell({ column, article, me, now }: ArticleCellProps) {
  const say = useSay();
  const { language } = useLanguage();
  switch (column) {
    case 'stage': {
      const stage = stages.find(({ name }) => name === article.stage) ?? stages[0];
      return <Status colour={stage.colour}>{say(stage.label)}</Status>;
    }
    case 'headline':
      return <HeadlineCell article={article} />;
    case 'publication':
      return <PublicationCell publication={article.publication} />;
    case 'section':
      return article.section;
    case 'author':
      return article.authors;
    case 'language':
      return <span title={say(`language.${article.language}` as Word)}>{article.language}</span>;
    case 'words':
      return groupedNumber(language, article.words);
    case 'here':
      return (
        <Faces
          people={article.here.map((person) => (person.id === me.id ? { ...person, text: say('ui.you') } : person))}
        />
      );
    case 'changed':
      return <Time at={article.changedAt} now={now} />;
    case 'changedBy':
      return article.changedBy;
    case 'created':
      return <Time at={article.createdAt} now={now} />;
  }
}

function PublicationCell({ publication }: { publication: string }) {
  const say = useSay();
  return publicationName(
    say,
    useHouse((house) => house.publications),
    publication,
  );
}

function HeadlineCell({ article }: { article: ArticleRow }) {
  const say = useSay();
  const { found, kicker, headline } = article;
  return (
    <>
      <span className={styles.title}>
        <WireMark state={article.wire} />
        {kicker && (
          <span className={styles.kicker} lang={article.language}>
            <Marked text={found?.kicker ?? kicker} />
          </span>
        )}
        <Link
          to="/articles/$id"
          params={{ id: article.id }}
          tabIndex={-1}
          lang={headline ? article.language : undefined}
          data-untitled={headline ? undefined : true}
        >
          {headline ? <Marked text={found?.headline ?? headline} /> : say('desk.untitled')}
        </Link>
      </span>
      {found && (
        <span className={styles.found}>
          <span className={styles.place}>{say(placeLabels[found.place])}</span>
          <span lang={article.language}>
            <Marked text={found.passage} />
          </span>
        </span>
      )}
    </>
  );
}

function Time({ at, now }: { at: number; now: number }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <time dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString(locales[language])}>
      {shortTime(language, at, now, say('desk.yesterday'))}
    </time>
  );
}
