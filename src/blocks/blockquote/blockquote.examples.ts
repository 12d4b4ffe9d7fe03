import { node } from '../example.ts';

export const examples = {
  plain: node(
    'blockquote',
    node('paragraph', 'Der Vertrag tritt mit dem Austausch der Ratifikationsurkunden in Kraft.'),
    node('paragraph', 'Er gilt auf unbestimmte Zeit.'),
    node('blockquote_source', 'Artikel 23 des Vertrags'),
  ),
};
