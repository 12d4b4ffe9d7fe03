import { describe, expect, test } from 'vitest';
import { readHtml } from '#article/readHtml.ts';
import { bytes, countedIds, docsClipboard, wordClipboard, wordOnlineClipboard } from '#testing/readingSamples.ts';
import { readFragment } from '../html/readFragment.ts';
import { sourceOf } from '../html/sourceText.ts';
import { readMarkdown } from '../markdown/readMarkdown.ts';
import { readSource } from './readers.ts';
import { lostOf } from './receipt.ts';
import { settleArticle } from './settleArticle.ts';

/** The receipt of a source of which a reader made something. */
const receiptOf = (source: string, made: string, stated: readonly string[] = []) =>
  settleArticle({ format: 'html', name: '', tree: readHtml(made), ...sourceOf(readHtml(source)), stated }, countedIds())
    .receipt;
const account = (receipt: ReturnType<typeof receiptOf>, count: string) => {
  const found = receipt.accounts.find((each) => each.count === count);
  return found && [found.before, found.after, found.aside, found.missing];
};

describe('what a reader loses is missing in the receipt, for the source is counted by itself', () => {
  test.each([
    ['a list', '<ul><li>a</li><li>b</li></ul>', '<p>a</p><p>b</p>', [{ count: 'items', number: 2 }]],
    [
      'a list of Word',
      '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>a</p>',
      '<p>a</p>',
      [{ count: 'items', number: 1 }],
    ],
    [
      'bold and italic by tags',
      '<p><b>a b</b> c <em>d</em></p>',
      '<p>a b c <em>d</em></p>',
      [{ count: 'emphasis', number: 2 }],
    ],
    [
      'bold by the style of a cell',
      '<table><tr><td style="font-weight:bold">a</td><td>b</td></tr></table>',
      '<figure class="table"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></figure>',
      [{ count: 'emphasis', number: 1 }],
    ],
    [
      'italic by a class',
      '<style>.xl66 {font-style:italic}</style><p class=xl66>a b</p>',
      '<p>a b</p>',
      [{ count: 'emphasis', number: 2 }],
    ],
    ['quotation marks', '<p>«a» b</p>', '<p>a b</p>', [{ count: 'quotationMarks', number: 2 }]],
  ])('%s', (_, source, made, lost) => {
    const receipt = receiptOf(source, made);
    expect(lostOf(receipt)).toEqual(lost);
    expect(receipt.addsUp).toBe(false);
  });

  test('bold words in a heading fall to its look, and what became a field has none', () => {
    expect(receiptOf('<h2><b>Titel</b></h2><p>a</p>', '<h2><strong>Titel</strong></h2><p>a</p>').addsUp).toBe(true);
    expect(receiptOf('<p><b>Von Anna</b></p><p>a</p>', '<p>a</p>', ['Von Anna']).addsUp).toBe(true);
  });
});

test.each([
  ['Word', wordClipboard, { items: [3, 3, 0, 0], emphasis: [2, 2, 0, 0], quotationMarks: [2, 2, 0, 0] }],
  ['Google Docs', docsClipboard, { items: [3, 3, 0, 0], emphasis: [2, 2, 0, 0] }],
  ['Word online', wordOnlineClipboard, { items: [3, 3, 0, 0] }],
  [
    'a tracked deletion in bold',
    `${wordClipboard.replace('<del ', '<b><del ').replace('</del>', '</del></b>')}`,
    { emphasis: [3, 2, 1, 0] },
  ],
  ['a list in a quotation', '<blockquote><p>a</p><ul><li>b</li></ul><p>c</p></blockquote>', { items: [1, 1, 0, 0] }],
  ['items without a list', '<p>a</p><li>b</li><li>c</li>', { items: [2, 2, 0, 0] }],
] as const)('%s: items, emphasised words and quotation marks of the source are all there', (_, html, counts) => {
  const { receipt } = readFragment(readHtml(html), '', countedIds());
  for (const [count, numbers] of Object.entries(counts)) expect(account(receipt, count), count).toEqual(numbers);
  expect(lostOf(receipt)).toEqual([]);
});

test('Markdown: the same of its lists, its emphasis and its quotation marks', () => {
  const { receipt } = readMarkdown(
    '# Ein *Titel*\n\nLead\n\nDas **ist** «so».\n\n- a\n- b\n  1. c\n',
    '',
    countedIds(),
  );
  expect(account(receipt, 'items')).toEqual([3, 3, 0, 0]);
  expect(account(receipt, 'emphasis')).toEqual([2, 2, 0, 0]);
  expect(account(receipt, 'quotationMarks')).toEqual([2, 2, 0, 0]);
  expect(receipt.addsUp).toBe(true);
});

describe('text that is brought in', () => {
  const told = (html: string) => {
    const { doc, receipt } = readFragment(readHtml(html), '', countedIds());
    const changed = receipt.changed.filter(({ kind }) => kind === 'controls' || kind === 'composed');
    return { text: doc.textContent, changed, addsUp: receipt.addsUp };
  };

  test('is in Unicode’s composed form, and the receipt says so', () => {
    expect(told('<p>Cafe\u0301 <b>Mu\u0308ller</b></p>')).toEqual({
      ...{ text: 'Café Müller', addsUp: true, changed: [{ kind: 'composed', count: 2 }] },
    });
    expect(readMarkdown('# Cafe\u0301\n\na', '', countedIds()).doc.textContent).toBe('Caféa');
    const { receipt } = readFragment(readHtml('<p>a</p><p style="display:none">e\u0301</p>'), '', countedIds());
    expect(receipt.setAside[0]?.html).toBe('<p>é</p>');
    expect(told('<p>Café ﻿</p>').changed).toEqual([]);
  });

  test('is without characters that no text may hold, which are counted; they part no words', () => {
    expect(told('<p>a\u0001b\u001f c\ufffe</p>')).toEqual({
      ...{ text: 'ab c', addsUp: true, changed: [{ kind: 'controls', count: 3 }] },
    });
    expect(told('<p>a\u000bb</p>')).toEqual({ text: 'a b', addsUp: true, changed: [] });
  });
});

test('a language that no article of ours can be in, or that is not to be told, is said to be unknown', async () => {
  const unread = async (html: string) => {
    const [article] = await readSource({ name: 'a.html', bytes: bytes(html) }, countedIds());
    return [article?.doc.attrs.language, article?.receipt.unread];
  };
  const page = (lang: string, text: string) =>
    `<!DOCTYPE html><html${lang}><body><article><h1>${text}</h1><p>${text}</p></article></body></html>`;
  const arabic = 'وقع البلدان اتفاقا عسكريا جديدا. '.repeat(20);
  expect((await unread(page(' lang="ar"', arabic)))[1]).toEqual([{ reason: 'language', text: 'ar' }]);
  expect((await unread(page('', arabic)))[1]).toEqual([{ reason: 'language', text: '–' }]);
  expect((await unread(`<p>${arabic}</p>`))[1]).toEqual([{ reason: 'language', text: '–' }]);
  const french = 'Le pacte est signé dans la capitale et les deux pays sont liés par un accord. '.repeat(5);
  expect(await unread(page('', french))).toEqual(['fr-FR', []]);
  expect(await unread(`<p>${french}</p>`)).toEqual(['fr-FR', []]);
});
