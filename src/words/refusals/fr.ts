import type { refusals as model } from './en.ts';

/** Why a file is not read. */
export const refusals: { readonly [K in keyof typeof model]: string } = {
  'problem.fileUnknown':
    '{{name}} n’a pas de format que Galley sache lire. Galley lit Word (.docx), les pages web, Markdown, le texte brut, ninjs, NewsML-G2, NewsML 1.2 et NITF.',
  'problem.fileBroken': 'Ce fichier est endommagé et illisible\u00a0: {{detail}}',
  'problem.fileTooLarge': 'Ce fichier est trop grand\u00a0: {{most}}\u00a0Mo au maximum.',
  'problem.fileTooDeep': 'Ce fichier est imbriqué sur plus de {{most}} niveaux et a été refusé.',
  'problem.fileDoctype':
    'Ce fichier contient une déclaration de type (DOCTYPE). De tels fichiers peuvent cacher ce qu’ils font et sont refusés.',
  'problem.fileUnpacksTooLarge':
    'Une fois décompressé, ce fichier dépasserait {{most}} Mo ou cent fois sa taille\u202f; il a été refusé.',
  'problem.fileNoText': 'Il n’y a pas de texte pour un article dans ce message ({{kind}}).',
  'problem.fileTooSlow': 'La lecture de ce fichier a duré plus de {{most}} secondes\u202f; il a été refusé.',
  'importing.button': 'Importer',
};
