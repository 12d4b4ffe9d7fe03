import type { EditorView } from '@tiptap/pm/view';
import { readMarkdown } from '#formats/markdown/readMarkdown.ts';
import { refuseTooMuchMarkdown } from '#formats/reading/refuseTooMuch.ts';
import type { Brought } from '../../../connection/keepSource.ts';
import { newId } from '../../../connection/newId.ts';
import type { FilesToUpload } from '../pictures.ts';
import type { Foreign } from './foreign.ts';
import { pasteRead } from './pasteForeign.ts';

/** Pastes text by what its signs mean, as `pasteForeign` does another program's HTML. */
export function pasteMarkdown(
  view: EditorView,
  foreign: Foreign,
  files: FilesToUpload,
  way: Brought['way'] = 'paste',
): Brought | null {
  refuseTooMuchMarkdown(foreign.text);
  return pasteRead(view, foreign, readMarkdown(foreign.markdown ?? '', '', newId), files, way);
}
