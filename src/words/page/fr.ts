import type { page as en } from './en.ts';

export const page: { readonly [K in keyof typeof en]: string } = {
  'page.by': 'Par',
  'page.and': 'et',
  'page.pullquote': 'Citation en exergue',
  'page.gallery': 'Galerie',
  'page.audio': 'Audio',
  'page.transcript': 'Transcription',
  'page.factbox': 'Repères',
  'page.embed': 'S’ouvre chez {{provider}}, qui n’apprend votre visite qu’à ce moment.',
  'page.related': 'Sur le même thème',
  'page.table': 'Tableau',
  'page.correction': 'Rectificatif',
  'page.correction.clarification': 'Précision',
  'page.correction.addition': 'Complément',
  'page.correction.retraction': 'Retrait',
  'page.minutes_one': '{{count}} minute',
  'page.minutes_other': '{{count}} min',
  'page.untitled': 'Article sans titre',
  'page.notPublished': 'Aperçu\u00a0: non publié',
};
