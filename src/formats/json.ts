import { schemaNumber } from '#article/version.ts';
import { defineFormat } from './defineFormat.ts';
import { ownJson } from './reading/ownArticle.ts';
import { FileRefusal } from './reading/refusal.ts';

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
  write: ({ copy }) =>
    `${JSON.stringify({ galley: 'article', schema: schemaNumber, document: copy.toJSON() }, null, 2)}\n`,
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
