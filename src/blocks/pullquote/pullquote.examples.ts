import { marked, node } from '../example.ts';

const words = node('pullquote_words', '«Sowohl Russland als auch Korea verfolgen eine unabhängige Aussenpolitik.»');

export const examples = {
  plain: node(
    'pullquote',
    words,
    node('pullquote_speaker', 'Wladimir Putin'),
    node('pullquote_role', 'russischer Präsident'),
  ),
  showcase: node(
    'pullquote',
    { weight: 'showcase' },
    node('pullquote_words', '«Ein ', marked('emphasis', 'wirklich'), ' revolutionäres Dokument»'),
    node('pullquote_speaker', 'Wladimir Putin'),
    node('pullquote_role'),
  ),
  withoutSpeaker: node('pullquote', { weight: 'inline' }, words, node('pullquote_speaker'), node('pullquote_role')),
};
