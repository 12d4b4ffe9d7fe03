import type { page as en } from './en.ts';

export const page: { readonly [K in keyof typeof en]: string } = {
  'page.by': 'Von',
  'page.and': 'und',
  'page.pullquote': 'Hervorgehobenes Zitat',
  'page.gallery': 'Bildstrecke',
  'page.audio': 'Audio',
  'page.transcript': 'Transkript',
  'page.factbox': 'Hintergrund',
  'page.embed': 'Öffnet bei {{provider}}; erst dann erfährt der Anbieter von Ihrem Besuch.',
  'page.related': 'Mehr zum Thema',
  'page.table': 'Tabelle',
  'page.correction': 'Korrektur',
  'page.correction.clarification': 'Präzisierung',
  'page.correction.addition': 'Ergänzung',
  'page.correction.retraction': 'Rückzug',
  'page.minutes_one': '{{count}} Minute',
  'page.minutes_other': '{{count}} Min.',
  'page.untitled': 'Artikel ohne Titel',
  'page.notPublished': 'Vorschau: nicht veröffentlicht',
};
