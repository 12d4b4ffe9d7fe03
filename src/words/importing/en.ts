/** The dialog that takes files of other programs in. */
export const importing = {
  'importing.title': 'Import files',
  'importing.what':
    'Word, web pages, Markdown, plain text, ninjs, NewsML and NITF; up to 20 MB each. Each article in them becomes one here.',
  'importing.choose': 'Choose files',
  'importing.files': 'Files',
  'importing.waiting': 'Waiting',
  'importing.reading': 'Being read …',
  'importing.open': 'Open: {{headline}}',
  'importing.untitled': 'without a headline',
  'importing.progress': '{{done}} of {{all}} files read',
  'importing.receipt': 'Receipt of {{name}}',
  'importing.close': 'Close',
};
