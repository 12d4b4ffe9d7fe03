import type { page as en } from './en.ts';

/** Italian has the words of the reader's page; the rest of the interface follows. */
export const page: { readonly [K in keyof typeof en]: string } = {
  'page.by': 'Di',
  'page.and': 'e',
  'page.pullquote': 'Citazione in evidenza',
  'page.gallery': 'Galleria',
  'page.audio': 'Audio',
  'page.transcript': 'Trascrizione',
  'page.factbox': 'In breve',
  'page.embed': 'Si apre presso {{provider}}, che solo allora saprà della Sua visita.',
  'page.related': 'Sullo stesso tema',
  'page.table': 'Tabella',
  'page.correction': 'Rettifica',
  'page.correction.clarification': 'Precisazione',
  'page.correction.addition': 'Aggiunta',
  'page.correction.retraction': 'Ritiro',
  'page.minutes_one': '{{count}} minuto',
  'page.minutes_other': '{{count}} min',
  'page.untitled': 'Articolo senza titolo',
  'page.notPublished': 'Anteprima: non pubblicato',
};
