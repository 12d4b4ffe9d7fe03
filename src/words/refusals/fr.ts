import type { refusals as model } from './en.ts';

/** Why a file is not read. */
export const refusals: { readonly [K in keyof typeof model]: string } = {
  'problem.fileUnknown':
    '{{name}} n’a pas de format que Galley sache lire. Galley lit Word (.docx), les pages web, Markdown, le texte brut, ninjs, NewsML-G2, NewsML 1.2 et NITF.',
  'problem.fileBroken': 'Ce fichier est endommagé et illisible\u00a0: {{detail}}',
  'problem.fileTooLarge': 'Ce fichier est trop grand\u00a0: {{most}}\u00a0Mo au maximum.',
  'problem.fileTooDeep': 'Ce fichier est imbriqué sur plus de {{most}} niveaux et a été refusé.',
  'problem.fileTooMuch':
    'Ce fichier contient bien plus qu’un article et a été refusé\u00a0: {{most}}\u00a0millions de caractères et {{elements}}\u00a0000 éléments ou lignes au maximum.',
  'problem.fileDoctype':
    'Ce fichier contient une déclaration de type (DOCTYPE) qui lui est propre. De tels fichiers peuvent cacher ce qu’ils font et sont refusés.',
  'problem.fileUnpacksTooLarge':
    'Une fois décompressé, ce fichier dépasserait {{most}} Mo ou cent fois sa taille\u202f; il a été refusé.',
  'problem.fileNoText': 'Il n’y a pas de texte pour un article dans ce fichier ({{kind}}).',
  'problem.fileTooSlow': 'La lecture de ce fichier a duré plus de {{most}} secondes\u202f; il a été refusé.',
  'problem.addressRefused':
    'Galley ne va rien chercher à {{address}}\u202f: seulement à des adresses http et https du web ouvert.',
  'problem.addressUnreachable': 'Aucune image à obtenir de {{address}} pour le moment.',
  'problem.addressTooLarge': 'Ce qui se trouve à cette adresse dépasse {{most}} Mo et n’a pas été récupéré.',
  'problem.addressTooSlow': 'Cette adresse n’a pas répondu en {{most}} secondes.',
  'problem.noGrammar': 'Cette rédaction n’a pas de serveur de grammaire.',
  'problem.grammarSilent': 'Le serveur de grammaire ne répond pas.',
  'problem.noOutside': 'La démo n’a pas de serveur qui puisse aller chercher quelque chose à d’autres adresses.',
  'importing.button': 'Importer',
};
