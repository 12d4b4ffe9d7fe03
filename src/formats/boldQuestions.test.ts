import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { marked, node } from '#blocks/example.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { article } from '#testing/write.ts';
import { formatNamed } from './all.ts';
import { outgoing } from './outgoing.ts';

const question = node(
  'question',
  node('question_words', 'Und ', marked('strong', 'wer'), ' zahlt?'),
  node('paragraph', 'Alle.'),
);

test.each([
  ['markdown', '**Und wer zahlt?**\n\nAlle.'],
  ['rss', '&lt;strong&gt;Und wer zahlt?&lt;/strong&gt;'],
  ['jsonFeed', '<strong>Und wer zahlt?</strong>'],
  ['docx', '<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">Und </w:t>'],
])('%s has the question of an interview in bold', async (name, written) => {
  const format = formatNamed(name);
  if (!format) throw new RangeError(name);
  const interview = article({ headline: 'Ein Gespräch' }, schema.nodeFromJSON(question));
  expect(await fileText(format, outgoing(interview, recordOf('a1')), context)).toContain(written);
});
