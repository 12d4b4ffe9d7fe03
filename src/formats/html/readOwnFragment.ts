import type { HtmlTree } from '#marks/htmlTree.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import { settleArticle } from '../reading/settleArticle.ts';
import { ownFragment } from './ownFragment.ts';
import { sourceOf } from './sourceText.ts';

/** The article of a fragment that our own writer has made for others; null for other people's HTML. */
export function readOwnFragment(tree: HtmlTree, name: string, newId: () => string): ReadArticle | null {
  const own = ownFragment(tree);
  if (!own) return null;
  const { stated, players } = own;
  const unread = players.map((text) => ({ reason: 'object' as const, text }));
  return settleArticle(
    { format: 'html', name, application: 'Galley', tree: own.tree, text: sourceOf(tree).text, stated, unread },
    newId,
  );
}
