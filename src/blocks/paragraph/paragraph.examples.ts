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
  hostileText: node('paragraph', '<script>alert("x")</script> & "Anführung" \u00a0 U+00A0'),
  empty: node('paragraph'),
};
