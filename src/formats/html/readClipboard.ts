import type { HtmlTree } from '#marks/htmlTree.ts';
import { pageArticle } from '../page/pageArticle.ts';
import { structureOf } from '../page/structure.ts';
import { readByline } from '../reading/credits.ts';
import { frontOf } from '../reading/front.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { Taken } from '../reading/reading.ts';
import { settleArticle } from '../reading/settleArticle.ts';
import { cleanHtml } from './cleanHtml.ts';
import { readOwnFragment } from './readOwnFragment.ts';
import { sourceOf } from './sourceText.ts';

interface Clipboard {
  tree: HtmlTree;
  /** Style sheets that are not in the tree. */
  sheets: readonly string[];
  /** Whether it is pasted into an article without a word, which takes a front from it, and of a whole page the article alone. */
  empty: boolean;
}

/** The HTML that another program put on a clipboard, as the editor pastes it. */
export function readClipboard({ tree, sheets, empty }: Clipboard, newId: () => string): ReadArticle {
  const own = readOwnFragment(tree, '', newId);
  if (own) return own;
  const { blocks, changed, setAside, unread, markers, program } = cleanHtml(tree, { sheets });
  const source = sourceOf(tree, sheets);
  if (empty && program === '' && blocks.length >= 6) {
    const structure = structureOf(blocks, {});
    if (structure.setAside.length >= 2)
      return pageArticle(
        structure,
        { format: 'html', name: '', text: source.text, changed, unread, setAside, stated: markers },
        newId,
      );
  }
  const taken: Taken[] = [];
  const front = empty ? frontOf(blocks, taken) : { tree: blocks, byline: '' };
  return settleArticle(
    {
      format: 'html',
      name: '',
      application: program,
      tree: front.tree,
      fields: front.byline ? { byline: readByline(front.byline) } : {},
      taken,
      changed,
      setAside,
      unread,
      ...source,
      stated: [...markers, front.byline],
    },
    newId,
  );
}
