import { byline } from '#article/byline.ts';
import { fieldFacts } from '#article/fieldFacts.ts';
import type { Fields } from '#article/fields.ts';
import { writeHtml } from '#article/html.ts';
import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { sayOnPage } from '#words/say.ts';
import { inOneLine } from '../about.ts';
import { notComingBack } from '../comesBack.ts';
import { defineFormat } from '../defineFormat.ts';
import { validHtml } from '../validHtml.ts';
import { ownElement } from './readOwnHtml.ts';

/**
 * A whole page without a look. Everything that Galley knows of the article is in it, in `data-*` of its element, so that it can be
 * read again as the same article; the line about it is for people alone.
 */
export const html = defineFormat({
  name: 'html',
  aliases: ['htm', 'page', 'xhtml'],
  label: 'format.html',
  mediaType: 'text/html',
  extension: 'html',
  holds: 'article',
  loses: [],
  write: ({ fields, front, tree }, context) => {
    const title = inOneLine([front.headline]) || sayOnPage(fields.language, 'page.untitled');
    const description = fields.searchDescription || inOneLine([front.standfirst]);
    const head = element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('title', {}, fields.searchTitle || title),
      ...(description === '' ? [] : [element('meta', { name: 'description', content: description })]),
      ...fields.byline
        .filter(({ name }) => name.trim() !== '')
        .map(({ name }) => element('meta', { name: 'author', content: name })),
    );
    const blocks = validHtml(tree, context, fields.language).flatMap((block) => ['\n', block]);
    const article = element(
      'article',
      { class: 'article', 'data-galley': '', ...fieldFacts(fields) },
      ...blocks,
      ...about(fields),
      '\n',
    );
    const page = element(
      'html',
      { lang: fields.language },
      '\n',
      head,
      '\n',
      element('body', {}, '\n', article, '\n'),
      '\n',
    );
    return `<!doctype html>\n${writeHtml([page])}\n`;
  },
  check: (written, _, [article]) =>
    article ? notComingBack(article, ownElement(readHtml(String(written)))?.children ?? []) : [],
});

/** Who and where, after the article: before it, other systems would take it for its first paragraph. */
function about({ byline: credits, dateline, language }: Fields): (HtmlElement | string)[] {
  const line = [
    byline(credits, language),
    dateline.trim() === '' ? null : element('p', { class: 'dateline' }, dateline),
  ].filter((part) => part !== null);
  return line.length === 0 ? [] : ['\n', element('footer', { class: 'about' }, ...line)];
}
