import { marked, node } from '../example.ts';

export const examples = {
  plain: node('paragraph', 'Er lud Kim Jong Un zu einem Besuch in Moskau ein.'),
  marked: node(
    'paragraph',
    'Der Präsident nannte das Abkommen ein ',
    marked('strong', '«wirklich revolutionäres»'),
    ' ',
    marked('emphasis', 'Dokument'),
    ' (',
    marked('link', 'Wortlaut', { href: 'https://example.org/abkommen?a=1&b=2' }),
    ').',
  ),
  moreMarks: node(
    'paragraph',
    'Die ',
    marked('language', 'grande nation', { lang: 'fr' }),
    ' stösst 4,1 t CO',
    marked('subscript', '2'),
    ' je Kopf aus, auf 632 700 km',
    marked('superscript', '2'),
    ' und nicht ',
    marked('strike', '14 t'),
    '.',
  ),
  code: node('paragraph', marked('code', 'a.txt')),
  hostileText: node('paragraph', '<script>alert("x")</script> & "Anführung" \u00a0 U+00A0'),
  empty: node('paragraph'),
};
