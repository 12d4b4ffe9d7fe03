import { defineFormat, type Fault, type Written } from '../defineFormat.ts';
import { readBack } from '../xml/readBack.ts';

/** A document of Word in the styles of the house, with its pictures as readers see them. The library is fetched when the first one is written. */
export const docx = defineFormat({
  name: 'docx',
  aliases: ['word'],
  label: 'format.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  holds: 'article',
  holdsPictures: true,
  loses: ['boxes', 'weights', 'placements', 'ids'],
  write: async (article, context) => (await import('./wordDocument.ts')).wordDocument(article, context),
  check,
});

const parts = ['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'docProps/core.xml'];

/** What Word would offer to repair: a part that is missing or is no XML. */
async function check(written: Written): Promise<Fault[]> {
  const { unzipSync, strFromU8 } = await import('fflate');
  const files = unzipSync(written as Uint8Array);
  return parts.flatMap((place): Fault[] => {
    const file = files[place];
    if (!file) return [{ place, message: 'is missing' }];
    try {
      readBack(strFromU8(file));
      return [];
    } catch (error) {
      return [{ place, message: String(error) }];
    }
  });
}
