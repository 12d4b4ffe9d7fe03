import type { Node } from '@tiptap/pm/model';
import { articleTree } from '#article/html.ts';
import { readDocument, withIds } from '#article/newArticle.ts';
import { countTree, treeText } from './counts.ts';
import type { ReadArticle } from './readArticle.ts';
import type { Facts } from './reading.ts';
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

/** An article as a file of Galley's own has it, and where that file says its media are. */
export interface OwnArticle {
  doc: Node;
  media?: ReadArticle['media'];
}

/** An article that Galley has written itself: nothing of it is changed, and its receipt says so. */
export function ownArticle(
  { doc, media }: OwnArticle,
  { name, format, facts = {} }: { name: string; format: string; facts?: Facts },
  newId: () => string,
): ReadArticle {
  const whole = withIds(doc, newId);
  const counts = countTree(articleTree(whole));
  return {
    doc: whole,
    pictures: [],
    ...(media ? { media } : {}),
    text: treeText(articleTree(whole)),
    receipt: {
      addsUp: true,
      missingWords: [],
      source: { name, format, application: 'Galley' },
      accounts: accountsOf(counts, counts, countTree([])),
      taken: [],
      facts,
      changed: [],
      setAside: [],
      unread: [],
    },
  };
}
