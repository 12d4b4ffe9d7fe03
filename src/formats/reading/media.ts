import type { HtmlElement, HtmlTree } from '#marks/htmlTree.ts';
import { shownPicture } from '../shownPicture.ts';
import { fileAt } from './fileAt.ts';
import type { FoundFile } from './reading.ts';

/** What a picture or a recording is known by where an article's media are told: its id, and the part of it that is shown. */
export const mediumName = (id: string, crop = ''): string => `${id}/${crop}`;

/** Where a tree that Galley has written says that its pictures and recordings are. Anybody may have written it: addresses of the web alone. */
export function mediaIn(tree: HtmlTree): Map<string, FoundFile> {
  const media = new Map<string, FoundFile>();
  const look = (node: HtmlElement, picture: string | null, recording: string | undefined) => {
    const shown = shownPicture(node);
    const inPicture = shown ? mediumName(shown.id, shown.crop) : picture;
    const inRecording = node.attributes['data-audio'] || recording;
    const file = fileAt(node.attributes.src ?? '');
    if (node.tag === 'img' && inPicture && file) media.set(inPicture, file);
    if (node.tag === 'audio' && inRecording && file) media.set(mediumName(inRecording), file);
    for (const child of node.children) if (typeof child !== 'string') look(child, inPicture, inRecording);
  };
  for (const node of tree) if (typeof node !== 'string') look(node, null, undefined);
  return media;
}
