import type { EditorState } from '@tiptap/pm/state';
import { fairCopy } from '#article/fairCopy.ts';
import { type Count, countArticle, readingMinutes } from '#article/text.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import styles from './Counts.module.css';
import { useEachFrame } from './useEachFrame.ts';

const look = (state: EditorState) => countArticle(fairCopy(state.doc));
const same = (one: Count, other: Count) => one.words === other.words && one.characters === other.characters;

/** Words, characters and minutes of the article as readers get it. */
export function Counts({ session }: { session: ArticleSession }) {
  const say = useSay();
  const { language } = useLanguage();
  const count = useEachFrame(session, look, same);
  if (!count) return null;
  const number = new Intl.NumberFormat(language);
  return (
    <dl className={styles.counts} aria-label={say('editor.counts')}>
      <dt>{say('editor.words')}</dt>
      <dd>{number.format(count.words)}</dd>
      <dt>{say('editor.characters')}</dt>
      <dd>{number.format(count.characters)}</dd>
      <dt>{say('editor.reading')}</dt>
      <dd>{say('editor.minutes', { count: readingMinutes(count.words) })}</dd>
    </dl>
  );
}
