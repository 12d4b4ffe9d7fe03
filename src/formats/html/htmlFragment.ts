import { writeHtml } from '#article/html.ts';
import { notComingBack } from '../comesBack.ts';
import { defineFormat } from '../defineFormat.ts';
import { forReaders } from '../forReaders.ts';
import { validHtml } from '../validHtml.ts';

/** HTML as another system takes it: what readers need, without ids and facts of the newsroom. A block a line. */
export const htmlFragment = defineFormat({
  name: 'htmlFragment',
  aliases: ['fragment', 'html-fragment'],
  label: 'format.htmlFragment',
  mediaType: 'text/html',
  extension: 'html',
  holds: 'article',
  loses: [
    'weights',
    'decoration',
    'placements',
    'byline',
    'roles',
    'dateline',
    'language',
    'kind',
    'section',
    'tags',
    'translation',
    'slug',
    'searchDescription',
    'channels',
    'embargo',
    'expiry',
    'urgency',
    'signal',
    'editorialNote',
    'ids',
  ],
  unread: ['recordings', 'related'],
  needs: ['retraction'],
  write: ({ tree, fields }, context) =>
    forReaders(validHtml(tree, context, fields.language))
      .map((node) => writeHtml([node]))
      .join('\n'),
  check: async (written, _, [article]) => {
    // Who copies a piece needs no reader.
    const [{ readHtml }, { withoutTold }] = await Promise.all([
      import('#article/readHtml.ts'),
      import('./readOwnHtml.ts'),
    ]);
    return article ? notComingBack(article, withoutTold(readHtml(String(written)))) : [];
  },
});
