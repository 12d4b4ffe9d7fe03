import { marked, node } from '../example.ts';

export const examples = {
  plain: node('headline', 'Nordkorea schliesst Militärpakt mit Russland'),
  withEmphasis: node('headline', 'Was ', marked('emphasis', 'Die Zeit'), ' nicht druckte'),
};
