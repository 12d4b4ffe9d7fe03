import { node } from '../example.ts';

export const examples = {
  plain: node('crosshead', 'Kim wurde nach Moskau eingeladen'),
  quoted: node('crosshead', '«Für den Massenmord an Ukrainern»'),
  second: node('crosshead', { level: 'second' }, 'Was der Vertrag regelt'),
};
