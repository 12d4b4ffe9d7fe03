import { node } from '../example.ts';

export const examples = {
  plain: node(
    'embed',
    { url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
    node('embed_title', 'Putin und Kim unterzeichnen den Vertrag'),
  ),
  untitled: node('embed', { url: 'https://datawrapper.dwcdn.net/AbCdE/1/' }, node('embed_title')),
  withoutAddress: node('embed', node('embed_title')),
};
