import type { Node } from '@tiptap/pm/model';
import { nodeTree } from '#article/html.ts';
import { schemaNumber } from '#article/version.ts';
import type { HtmlElement } from '#marks/htmlTree.ts';
import { type Addresses, defineFormat } from './defineFormat.ts';
import { elementsIn } from './elementsIn.ts';
import { ownJson } from './reading/ownArticle.ts';
import { FileRefusal } from './reading/refusal.ts';
import { shownPicture } from './shownPicture.ts';

/** The fair copy as it is, with the number of the schema it is written under: Galley reads it again without a loss. */
export const json = defineFormat({
  name: 'json',
  aliases: ['galley'],
  label: 'format.json',
  mediaType: 'application/json',
  extension: 'json',
  holds: 'article',
  loses: [],
  keepsCharacters: true,
  write: ({ copy }, context) => {
    wantMedia(copy, context);
    return `${JSON.stringify({ galley: 'article', schema: schemaNumber, document: copy.toJSON() }, null, 2)}\n`;
  },
  check: (written) => {
    try {
      ownJson(String(written));
      return [];
    } catch (error) {
      return [
        { place: 'document', message: error instanceof FileRefusal ? String(error.params.detail) : String(error) },
      ];
    }
  },
});

/** A document knows its media by their ids alone: who packs it learns here what is to come along, pictures as a whole. */
function wantMedia(copy: Node, { pictureAddress, recordingAddress }: Addresses): void {
  const isMedium = (node: HtmlElement) => shownPicture(node) !== null || Boolean(node.attributes['data-audio']);
  for (const node of elementsIn(copy.children.map(nodeTree), isMedium)) {
    const picture = shownPicture(node);
    if (picture) pictureAddress(picture.id, '');
    else recordingAddress(node.attributes['data-audio'] ?? '');
  }
}
