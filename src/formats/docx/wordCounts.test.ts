import { expect, test } from 'vitest';
import { readXml } from '../xml/readXml.ts';
import { wordCounts } from './wordCounts.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const item = (text: string, list = '1') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${text}</w:p>`;
const counts = (body: string) =>
  wordCounts({
    parts: [readXml(`<w:document ${word}><w:body>${body}</w:body></w:document>`), undefined],
    styles: readXml(
      `<w:styles ${word}><w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
    ),
    named: new Set(),
  });

test('bold and italic words are counted in the document itself, however its runs are cut', () => {
  const body = `<w:p>${run('Fe', '<w:b/>')}${run('tt', '<w:b w:val="1"/>')} ${run('nicht', '<w:b w:val="0"/>')}${run('kursiv', '<w:i/>')}${run('auch', '<w:rStyle w:val="Fett"/>')}</w:p>`;
  expect(counts(`${body}<w:del>${run('weg', '<w:b/>')}</w:del>`).emphasised).toEqual(['Fett', 'kursivauch']);
});

test('items are paragraphs with a list and words, in no table and not taken out of their list', () => {
  const cell = `<w:tbl><w:tr><w:tc>${item(run('c'))}</w:tc></w:tr></w:tbl>`;
  expect(counts(`${item(run('a'))}${item('')}${item(run('b'), '0')}${cell}${item(run('d'))}`).items).toBe(2);
});
