import type { EditorState } from '@tiptap/pm/state';
import { fairCopy } from '#article/fairCopy.ts';
import { type Count, countArticle } from '#article/text.ts';
import type { ArticleSession } from './ArticleSession.ts';
import { useEachFrame } from './useEachFrame.ts';

const look = (state: EditorState) => countArticle(fairCopy(state.doc));
const same = (one: Count, other: Count) => one.words === other.words && one.characters === other.characters;

/** Numbers that run along with every key distract, and cost a frame of their own. */
const pause = 300;

/** Words and characters of the article as readers get it, a moment after they have changed; null until it is there. */
export function useArticleCount(session: ArticleSession): Count | null {
  return useEachFrame(session, look, same, pause);
}
