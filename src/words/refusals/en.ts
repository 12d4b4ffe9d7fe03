/** Why a file is not read. */
export const refusals = {
  'problem.fileUnknown':
    '{{name}} is in no format that Galley reads. It reads Word (.docx), web pages, Markdown, plain text, ninjs, NewsML-G2, NewsML 1.2 and NITF.',
  'problem.fileBroken': 'This file is damaged and cannot be read: {{detail}}',
  'problem.fileTooLarge': 'This file is too large: {{most}} MB at most.',
  'problem.fileTooDeep': 'This file is nested deeper than {{most}} levels and was refused.',
  'problem.fileTooMuch':
    'This file holds far more than one article and was refused: {{most}} million characters and {{elements}},000 elements or lines at most.',
  'problem.fileDoctype':
    'This file declares a document type (DOCTYPE) of its own. Such files can hide what they do and are refused.',
  'problem.fileUnpacksTooLarge':
    'This file would unpack to more than {{most}} MB or more than a hundred times its size, and was refused.',
  'problem.fileNoText': 'There is no text for an article in this file ({{kind}}).',
  'problem.fileTooSlow': 'This file took longer than {{most}} seconds to read and was refused.',
  'problem.addressRefused':
    'Galley fetches nothing from {{address}}: only from http and https addresses of the open web.',
  'problem.addressUnreachable': 'There is no picture to be had from {{address}} now.',
  'problem.addressTooLarge': 'What lies at this address is larger than {{most}} MB and was not fetched.',
  'problem.addressTooSlow': 'This address did not answer within {{most}} seconds.',
  'problem.noGrammar': 'This newsroom has no grammar server.',
  'problem.grammarSilent': 'The grammar server does not answer.',
  'problem.noOutside': 'The demo has no server that could fetch something from other addresses.',
  'importing.button': 'Import',
};
