import type { Node } from '@tiptap/pm/model';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { mainPublication } from '#article/fields.ts';
import { exampleNodes } from '#testing/examples.ts';
import { fc } from '#testing/fastCheck.ts';
import { generateArticle } from '#testing/manyArticles.ts';
import { context, exampleArticle, recordOf } from '#testing/outgoing.ts';
import { article, paragraph } from '#testing/write.ts';
import { outgoing } from '../outgoing.ts';
import { html } from './html.ts';
import { readOwnHtml } from './readOwnHtml.ts';

const write = (doc: Node) => html.write(outgoing(doc, recordOf('a1')), context);

function readBack(file: string): Node {
  const own = readOwnHtml(file);
  if (!own) throw new Error('No article in the page');
  return own.doc;
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'void-style': 'off', 'doctype-style': 'off' },
});
const faults = async (file: string) =>
  (await validator.validateString(file)).results.flatMap(({ messages }) => messages.map(({ message }) => message));

describe('an HTML page', () => {
  test.each(exampleNodes())('$name: valid, and read again the same article', async ({ node }) => {
    const doc = exampleArticle(node);
    const file = write(doc);
    expect(await faults(file)).toEqual([]);
    expect(readBack(file).toJSON()).toEqual(fairCopy(doc).toJSON());
  });

  test('nothing empty stands where nobody has written or signed', () => {
    const file = write(article({ headline: 'Ein Pakt' }, paragraph('Satz.')));
    expect(file).toContain('<article class="article" data-galley="">\n<h1 class="headline">Ein Pakt</h1>\n<p data-id=');
    expect(file).not.toMatch(/<(\w+)[^>]*><\/\1>|data-byline/);
  });

  test('every field comes back, but those of the house', () => {
    const fields = {
      kind: 'opinion',
      language: 'fr-CH',
      section: 'Ausland & Welt',
      tags: ['Nordkorea', '"Pakt"'],
      translatedFrom: 'ru',
      translatedBy: 'Dora',
      slug: 'ein-pakt',
      searchTitle: 'Pakt',
      searchDescription: 'Ein <Pakt>.',
      socialTitle: 'Pakt!',
      pushText: 'Pakt',
      byline: [{ key: 'k', kind: 'person', name: 'Anna', role: 'Text', join: '' }],
      dateline: 'Pjöngjang',
      embargo: '2026-01-20T05:00:00Z',
      expires: '2026-03-01T22:30:00Z',
      urgency: '2',
      signal: 'correction',
      editorialNote: 'Absatz 3 ist neu.',
    } as const;
    const house = { targetLength: 500, publication: 'abcdefghijkl' };
    const doc = article({ headline: 'Ein Pakt', fields: { ...fields, ...house } }, paragraph('Satz.'));
    const { targetLength, publication, ...rest } = readBack(write(doc)).attrs;
    expect(rest).toEqual({ ...fields, targetUnit: 'words' });
    expect([targetLength, publication]).toEqual([0, mainPublication]);
  });

  test('whatever article it is', () => {
    fc.assert(
      fc.property(fc.nat(9_999), (index) => {
        const { doc } = generateArticle(index);
        expect(readBack(write(doc)).eq(doc)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
