import { node } from '../example.ts';

export const examples = {
  plain: node(
    'question',
    node('question_words', 'Frau Meier, was ändert sich für die Reisenden?'),
    node('paragraph', 'Wer abends fährt, hat einen Anschluss mehr. Das klingt nach wenig.'),
    node('paragraph', 'Für ein Tal mit einem Zug in der Stunde ist es viel.'),
  ),
  unanswered: node('question', node('question_words', 'Und wer bezahlt das?'), node('paragraph')),
  empty: node('question', node('question_words'), node('paragraph')),
};
