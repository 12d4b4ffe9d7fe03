import { node } from '../example.ts';

export const examples = {
  plain: node(
    'standfirst',
    'Nordkorea und Russland haben am Mittwoch eine «umfassende strategische Partnerschaft» unterzeichnet.',
  ),
};
