import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { paragraph } from '#testing/write.ts';
import { withOwnPictures } from './ownPictures.ts';

const origin = 'https://news.example';
const figure = (address: string) => schema.node('figure', { id: 'figure01', alt: 'Zwei Hände', address });

test('a picture at an address of the newsroom is that picture, also in a gallery; others wait', () => {
  const gallery = schema.node('gallery', { id: 'gallery1' }, [
    figure(`${origin}/media/p1/1600/100-250-500-500`),
    figure('https://news.example.org/media/p1/1600'),
    paragraph('Worte.'),
  ]);
  const [own, other, words] = withOwnPictures(gallery, origin).children;
  expect(own?.attrs).toMatchObject({ picture: 'p1', crop: '100-250-500-500', address: '', alt: 'Zwei Hände' });
  expect(other?.attrs).toMatchObject({ picture: '', address: 'https://news.example.org/media/p1/1600' });
  expect(words).toBe(gallery.child(2));
});
