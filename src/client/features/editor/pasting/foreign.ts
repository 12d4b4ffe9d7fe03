import type { EditorState } from '@tiptap/pm/state';

/** What another program put on a clipboard, taken out of the event that has it only for a moment. */
export interface Foreign {
  html: string;
  text: string;
  rtf: string;
}

/** Names that only our own HTML has: it is read as it is. */
const own =
  /\bdata-pm-slice=|\bdata-galley\b|class="(?:kicker|headline|standfirst|crosshead|pullquote|factbox|gallery|embed|related|correction|question|language)\b/;
const address = /^\s*\S+:\/\/\S+\s*$/;

/** A paste that is worth reading closely: another program's HTML, or a whole page as text into an article without a word. */
export function foreignPaste(data: DataTransfer | null, { doc }: EditorState): Foreign | null {
  if (!data) return null;
  const foreign = { html: data.getData('text/html'), text: data.getData('text/plain'), rtf: data.getData('text/rtf') };
  if (address.test(foreign.text)) return null;
  if (foreign.html !== '') return own.test(foreign.html) ? null : foreign;
  const lines = foreign.text.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= 6 && foreign.text.length >= 600 && doc.textContent === '' ? foreign : null;
}
