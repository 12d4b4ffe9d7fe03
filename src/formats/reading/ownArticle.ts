import type { Node } from '@tiptap/pm/model';
import { articleTree } from '#article/html.ts';
import { readDocument, withIds } from '#article/newArticle.ts';
import { countTree, treeText } from './counts.ts';
import type { ReadArticle } from './readArticle.ts';
import { accountsOf } from './receipt.ts';
import { FileRefusal } from './refusal.ts';

/** The document in a file of Galley's own JSON; checked wholly, for anybody may have written it. */
export function ownJson(text: string): Node {
  try {
    const json: unknown = JSON.parse(text);
    return readDocument((json as { document?: unknown } | null)?.document);
  } catch (error) {
    throw new FileRefusal('fileBroken', { detail: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
}

/** An article that Galley has written itself: nothing of it is changed, and its receipt says so. */
export function ownArticle(doc: Node, name: string, format: string, newId: () => string): ReadArticle {
  const whole = withIds(doc, newId);
  const counts = countTree(articleTree(whole));
  return {
    doc: whole,
    pictures: [],
    text: treeText(articleTree(whole)),
    receipt: {
      addsUp: true,
      missingWords: [],
      source: { name, format, application: 'Galley' },
      accounts: accountsOf(counts, counts, countTree([])),
      taken: [],
      facts: {},
      changed: [],
      setAside: [],
      unread: [],
    },
  };
}
