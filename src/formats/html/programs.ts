import { type HtmlElement, type HtmlTree, textOf } from '#marks/htmlTree.ts';

/** The program that wrote a clipboard or a file, by the marks it leaves; empty for a page or a program that leaves none. */
export function officeProgram(tree: HtmlTree): string {
  let program = '';
  let left = 4000;
  const look = (nodes: HtmlTree): boolean =>
    nodes.some((node) => {
      if (typeof node === 'string') return false;
      left -= 1;
      if (left < 0) return true;
      program = programOf(node);
      return program !== '' || look(node.children);
    });
  look(tree);
  return program;
}

function programOf({ tag, attributes, children }: HtmlElement): string {
  const { id = '', class: names = '', style = '', content = '' } = attributes;
  if (tag === 'meta') {
    const name = (attributes.name ?? '').toLowerCase();
    if (name === 'generator' || name === 'progid' || name === 'exporter-version') {
      if (/libreoffice|openoffice/i.test(content)) return 'LibreOffice';
      if (/\bMicrosoft Excel\b|\bExcel\.Sheet\b/i.test(content)) return 'Microsoft Excel';
      if (/\bMicrosoft Word\b|\bWord\.Document\b/i.test(content)) return 'Microsoft Word';
      if (/cocoa html writer/i.test(content)) return 'Apple';
      if (/evernote/i.test(content)) return 'Evernote';
    }
  }
  if (/^docs-internal-guid-/.test(id) || /docs-internal-guid/.test(id)) return 'Google Docs';
  if (tag === 'google-sheets-html-origin' || attributes['data-sheets-value'] !== undefined) return 'Google Sheets';
  if (tag === 'en-note' || attributes['data-evernote-id'] !== undefined) return 'Evernote';
  if (tag === 'style') {
    const sheet = textOf(children).slice(0, 4000);
    if (/\bxl\d\d\b|mso-displayed-decimal/.test(sheet)) return 'Microsoft Excel';
    if (/mso-|MsoNormal/.test(sheet)) return 'Microsoft Word';
  }
  if (/\bMso[A-Z]\w+/.test(names) || /(^|;|\s)mso-/.test(style) || tag === 'o:p') return 'Microsoft Word';
  if (/\b(OutlineElement|TextRun|NormalTextRun|EOP|ListContainerWrapper)\b/.test(names)) return 'Word Online';
  if (/\bxl\d\d\b/.test(names) && (tag === 'td' || tag === 'tr' || tag === 'col')) return 'Microsoft Excel';
  if (/\b(elementToProof|x_MsoNormal)\b/.test(names)) return 'Outlook';
  if (/\bc-(message|mrkdwn)__/.test(names)) return 'Slack';
  return '';
}
