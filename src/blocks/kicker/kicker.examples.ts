import { node } from '../example.ts';

export const examples = { plain: node('kicker', 'Diplomatie') };
