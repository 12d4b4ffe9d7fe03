import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { node } from '#blocks/example.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import { article, paragraph } from '#testing/write.ts';
import { xmllint } from '#testing/xmllint.ts';
import { formats } from './all.ts';
import { exportFile } from './exportFile.ts';
import { ninjs } from './ninjs/ninjs.ts';
import { nitf } from './nitf/nitf.ts';
import { outgoing } from './outgoing.ts';

const out = (doc: ReturnType<typeof article>) => outgoing(doc, recordOf('a1'));

test('what an article may well have breaks no format', async () => {
  const link = (href: string) => schema.text('hier', [schema.mark('link', { href })]);
  const related = node('related', { article: 'other' }, node('related_label', 'Mehr'));
  const correction = node('correction', { date: '2026-01-02' }, node('correction_text', 'Falsch.'));
  const quote = node('pullquote', node('pullquote_words', 'Ja'));
  const boxes = ['factbox', 'gallery', 'question'].map((name) =>
    schema.nodeFromJSON(node(name, node('paragraph', 'Satz.'), related, correction, quote, related)),
  );
  const figure = schema.nodeFromJSON(node('figure', { picture: 'p1', alt: ' ' }, node('figure_caption', 'Da.')));
  const fields = { tags: ['\ufffe', 'Umwelt\ufffe'], section: '\ufffe', dateline: ' ' };
  const doc = article(
    { headline: 'Ein Pakt', fields },
    paragraph(link('HTTPS://Seeblick.example/'), link('MAILTO:a@b.example')),
    ...boxes,
    figure,
  );
  for (const format of formats)
    expect(await exportFile(format, [out(doc)], context), format.name).toMatchObject({
      // Galley's own JSON has them all.
      takenOut: format.name === 'json' ? 0 : 3,
    });
  expect(xmllint('nitf-3-6.xsd', [nitf.write(out(doc), context)]) ?? '').toBe('');
  expect(nitf.write(out(doc), context)).toContain('<note class="related">');
});

test('of what nobody has written there is no empty part', async () => {
  const bare = out(article({ headline: 'Ein Pakt' }, paragraph()));
  expect(nitf.write(bare, context)).not.toMatch(/<p\/>|<p><\/p>/);
  const { descriptions, ...item } = ninjs(bare, context);
  expect([descriptions, Array.isArray(item.headlines)]).toEqual([undefined, true]);
});

test('a headline of nothing that one could see is none', async () => {
  for (const headline of ['\u200b', '\u00a0', '\u200f\u202c', '\ufffe'])
    expect(await exportFile(nitf, [out(article({ headline }, paragraph('Da.')))], context)).toHaveProperty('missing');
  expect(await exportFile(nitf, [out(article({ headline: '🐝' }, paragraph('Da.')))], context)).toHaveProperty('file');
});

test('who speaks and what they are do not run into one word', async () => {
  const quote = node(
    'pullquote',
    node('pullquote_words', 'Ja'),
    node('pullquote_speaker', 'Anna Muster'),
    node('pullquote_role', 'Ministerin'),
  );
  const story = out(article({ headline: 'Ein Pakt' }, schema.nodeFromJSON(quote)));
  for (const format of formats) {
    const exported = await exportFile(format, [story], context);
    if (!('file' in exported) || typeof exported.file !== 'string') continue;
    const words = exported.file
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/<[^>]*>/g, '');
    expect(words, format.name).not.toContain('MusterMinisterin');
  }
});
