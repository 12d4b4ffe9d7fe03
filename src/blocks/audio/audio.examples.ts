import { node } from '../example.ts';

const title = node('audio_title', 'Die Rede im Wortlaut');
const credit = node('audio_credit', 'Aufnahme: Beispielradio');
const file = { audio: 'example', duration: 95, file: 'rede.mp3' };

export const examples = {
  plain: node(
    'audio',
    file,
    title,
    credit,
    node('paragraph', 'Meine Damen und Herren,'),
    node('paragraph', 'wir sind heute hier, weil …'),
  ),
  withoutTranscript: node('audio', file, title, node('audio_credit'), node('paragraph')),
  withoutFile: node('audio', node('audio_title'), node('audio_credit'), node('paragraph')),
};
