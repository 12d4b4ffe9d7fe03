import { count, mediaId, text } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './audio.examples.ts';

/** Something to listen to, with its words for those who do not. `audio` is the media store's id, empty while none is chosen; `duration` is in seconds. */
export const audio = defineBlock({
  name: 'audio',
  label: 'block.audio',
  content: 'paragraph+',
  fresh: [{ type: 'paragraph' }],
  parts: {
    title: { content: 'inline*', tag: 'figcaption', label: 'block.audio.title', opens: true },
    credit: { content: 'text*', tag: 'small', label: 'block.audio.credit', opens: true },
  },
  attrs: { audio: mediaId(), duration: count(86_400), file: text(200) },
  menu: [{ label: 'block.audio', search: 'block.audio.search', shortcut: 'Mod-Alt-u' }],
  fromHtml: [{ tag: 'figure.audio', priority: 60 }],
  // The address of the file is the reader's matter: page/dress.ts adds the player.
  toHtml: () => ['figure', { class: 'audio' }, 0],
  examples,
});
