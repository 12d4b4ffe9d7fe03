import { defineRule } from '../defineRule.ts';

/** One picture is a figure; a gallery has two. */
export const galleryPictures = defineRule({
  name: 'galleryPictures',
  group: 'structure',
  level: 'stop',
  *block({ block: { kind, pieces, text } }) {
    if (kind !== 'gallery') return;
    const pictures = pieces.filter((piece) => piece.kind === 'figure' && piece.attrs.picture !== '').length;
    if (pictures < 2) yield { from: 0, to: text.length, params: { count: pictures } };
  },
});
