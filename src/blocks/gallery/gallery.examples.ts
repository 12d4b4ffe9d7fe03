import { node } from '../example.ts';

const picture = (id: string, caption: string) =>
  node(
    'figure',
    { picture: id, width: 1200, height: 800, alt: caption },
    node('figure_caption', caption),
    node('figure_credit', 'Foto: Beispielagentur'),
  );
const waiting = node('figure', node('figure_caption'), node('figure_credit'));

export const examples = {
  plain: node(
    'gallery',
    node('gallery_title', 'Ein Tag in Pjöngjang'),
    picture('one', 'Ankunft am Morgen'),
    picture('two', 'Empfang auf dem Platz'),
    picture('three', 'Konzert am Abend'),
  ),
  withWords: node(
    'gallery',
    node('gallery_title'),
    node('paragraph', 'Die Reise in Bildern.'),
    picture('one', 'Ankunft am Morgen'),
    picture('two', 'Empfang auf dem Platz'),
  ),
  empty: node('gallery', node('gallery_title'), waiting),
};
