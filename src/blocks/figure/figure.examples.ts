import { node } from '../example.ts';

const caption = node('figure_caption', 'Kim Jong Un empfängt Wladimir Putin in Pjöngjang.');
const credit = node('figure_credit', 'Foto: Beispielagentur');
const size = { picture: 'example', width: 1200, height: 800 };

export const examples = {
  plain: node('figure', { ...size, alt: 'Zwei Männer geben sich vor Fahnen die Hand' }, caption, credit),
  decorative: node('figure', { ...size, decorative: true }, node('figure_caption'), credit),
  cropped: node(
    'figure',
    { ...size, alt: 'Zwei Hände', crop: '100-250-500-500', focus: '300-400', placement: 'left' },
    caption,
    credit,
  ),
  wide: node(
    'figure',
    { ...size, width: 2400, alt: 'Fahnen vor dem Palast', focus: '900-500', placement: 'wide' },
    caption,
    credit,
  ),
  elsewhere: node(
    'figure',
    { address: 'https://pictures.example/pact.jpg', alt: 'Zwei Hände' },
    node('figure_caption', 'Der Pakt ist unterzeichnet.'),
    node('figure_credit'),
  ),
  withoutPicture: node('figure', node('figure_caption'), node('figure_credit')),
};
