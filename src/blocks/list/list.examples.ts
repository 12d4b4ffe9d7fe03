import { node } from '../example.ts';

const item = (...content: Parameters<typeof node>[1][]) => node('list_item', ...content);
const line = (words: string) => node('paragraph', words);

export const examples = {
  bulleted: node('list', item(line('Munition')), item(line('Raketen')), item(line('Nahrungsmittel'))),
  numbered: node('list', { kind: 'numbered' }, item(line('Unterzeichnung')), item(line('Ratifikation'))),
  goingOn: node('list', { kind: 'numbered', start: 3 }, item(line('Reis'))),
  nested: node(
    'list',
    item(line('Hilfsgüter'), node('list', { kind: 'numbered' }, item(line('Reis')), item(line('Mehl')))),
    item(line('Fachwissen')),
  ),
};
