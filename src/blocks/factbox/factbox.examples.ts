import { marked, node } from '../example.ts';

const title = node('factbox_title', 'Was der Vertrag regelt');
const point = (words: string) => node('list_item', node('paragraph', words));

export const examples = {
  plain: node(
    'factbox',
    title,
    node('paragraph', 'Das Abkommen ersetzt ', marked('strong', 'vier frühere Verträge'), ' und gilt unbefristet.'),
    node('list', point('Beistand bei einem bewaffneten Angriff'), point('Zusammenarbeit in der Raumfahrt')),
  ),
  divided: node(
    'factbox',
    title,
    node('crosshead', { level: 'second' }, 'Beistand'),
    node('paragraph', 'Artikel 4 verpflichtet beide Seiten zu militärischer Hilfe.'),
    node('crosshead', { level: 'second' }, 'Wirtschaft'),
    node('paragraph', 'Artikel 10 sieht gemeinsame Projekte vor.'),
  ),
  untitled: node('factbox', node('factbox_title'), node('paragraph', 'Stand: 20. Juni.')),
  empty: node('factbox', node('factbox_title'), node('paragraph')),
};
