import type { importing as en } from './en.ts';

export const importing: { readonly [K in keyof typeof en]: string } = {
  'importing.title': 'Dateien importieren',
  'importing.what':
    'Word, Webseiten, Markdown, reiner Text, ninjs, NewsML und NITF; je bis 20 MB. Jeder Artikel darin wird hier zu einem.',
  'importing.choose': 'Dateien wählen',
  'importing.files': 'Dateien',
  'importing.waiting': 'Wartet',
  'importing.reading': 'Wird gelesen …',
  'importing.open': 'Öffnen: {{headline}}',
  'importing.untitled': 'ohne Titel',
  'importing.progress': '{{done}} von {{all}} Dateien gelesen',
  'importing.receipt': 'Beleg zu {{name}}',
  'importing.close': 'Schliessen',
};
