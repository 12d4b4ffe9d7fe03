import { node } from '../example.ts';

export const examples = {
  plain: node('related', { article: 'example' }, node('related_label')),
  labelled: node('related', { article: 'example' }, node('related_label', 'Die Vorgeschichte')),
  withoutArticle: node('related', node('related_label')),
};
