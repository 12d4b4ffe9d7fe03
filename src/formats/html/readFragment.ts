import type { HtmlTree } from '#marks/htmlTree.ts';
import { guessLanguage } from '../reading/articleLanguage.ts';
import { treeText } from '../reading/counts.ts';
import { readByline } from '../reading/credits.ts';
import { frontOf } from '../reading/front.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { Taken } from '../reading/reading.ts';
import { settleArticle } from '../reading/settleArticle.ts';
import { cleanHtml } from './cleanHtml.ts';
import { readOwnFragment } from './readOwnFragment.ts';
import { sourceOf } from './sourceText.ts';

/** A clipboard's HTML, or a file that is no page: all of it is the article. A first heading of the first rank is its headline. */
export function readFragment(tree: HtmlTree, name: string, newId: () => string): ReadArticle {
  const own = readOwnFragment(tree, name, newId);
  if (own) return own;
  const { blocks, program, changed, setAside, unread, markers } = cleanHtml(tree);
  const taken: Taken[] = [];
  const front = frontOf(blocks, taken);
  return settleArticle(
    {
      format: 'html',
      name,
      application: program,
      tree: front.tree,
      fields: {
        language: guessLanguage(treeText(front.tree)),
        ...(front.byline ? { byline: readByline(front.byline) } : {}),
      },
      taken,
      setAside,
      changed,
      unread,
      ...sourceOf(tree),
      stated: [...markers, front.byline],
    },
    newId,
  );
}
