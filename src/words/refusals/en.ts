/** Why a file is not read. */
export const refusals = {
  'problem.fileUnknown':
    '{{name}} is in no format that Galley reads. It reads Word (.docx), web pages, Markdown, plain text, ninjs, NewsML-G2, NewsML 1.2 and NITF.',
  'problem.fileBroken': 'This file is damaged and cannot be read: {{detail}}',
  'problem.fileTooLarge': 'This file is too large: {{most}} MB at most.',
  'problem.fileTooDeep': 'This file is nested deeper than {{most}} levels and was refused.',
  'problem.fileDoctype':
    'This file declares a document type (DOCTYPE). Such files can hide what they do and are refused.',
  'problem.fileUnpacksTooLarge':
    'This file would unpack to more than {{most}} MB or more than a hundred times its size, and was refused.',
  'problem.fileNoText': 'There is no text for an article in this message ({{kind}}).',
  'problem.fileTooSlow': 'This file took longer than {{most}} seconds to read and was refused.',
  'importing.button': 'Import',
};
