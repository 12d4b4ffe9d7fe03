import { node } from '../example.ts';

export const examples = {
  plain: node(
    'correction',
    { date: '2024-06-21' },
    node('correction_text', 'In einer früheren Fassung stand, der Vertrag gelte zehn Jahre. Er gilt unbefristet.'),
  ),
  clarification: node(
    'correction',
    { kind: 'clarification', date: '2024-06-22' },
    node('correction_text', 'Mit «Beistand» ist militärische Hilfe nach Artikel 4 gemeint.'),
  ),
  undated: node('correction', node('correction_text', 'Der Name der Ministerin war falsch geschrieben.')),
};
