import type { importing as en } from './en.ts';

export const importing: { readonly [K in keyof typeof en]: string } = {
  'importing.title': 'Importer des fichiers',
  'importing.what':
    'Word, pages web, Markdown, texte brut, ninjs, NewsML et NITF\u202f; 20 Mo au plus chacun. Chaque article qu’ils contiennent en devient un ici.',
  'importing.choose': 'Choisir des fichiers',
  'importing.files': 'Fichiers',
  'importing.waiting': 'En attente',
  'importing.reading': 'Lecture …',
  'importing.open': 'Ouvrir\u00a0: {{headline}}',
  'importing.untitled': 'sans titre',
  'importing.progress': '{{done}} fichiers lus sur {{all}}',
  'importing.receipt': 'Reçu de {{name}}',
  'importing.close': 'Fermer',
};
