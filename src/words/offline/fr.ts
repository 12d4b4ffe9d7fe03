import type { offlineEn } from './en.ts';

export const offlineFr: { readonly [K in keyof typeof offlineEn]: string } = {
  'offline.writing': 'Hors ligne : ce que vous écrivez reste dans ce navigateur',
  'offline.waiting_one': 'Hors ligne : {{count}} modification attend dans ce navigateur',
  'offline.waiting_other': 'Hors ligne : {{count}} modifications attendent dans ce navigateur',
  'offline.title': 'Articles dans ce navigateur',
  'offline.text':
    'Le serveur est injoignable. Ces articles s’ouvrent et s’écrivent malgré tout. Les nouveautés partent dès qu’il est de retour.',
  'offline.nothing.title': 'Aucun article dans ce navigateur',
  'offline.nothing.text':
    'Le serveur est injoignable. Les articles que vous ouvrez restent ici une semaine ; on peut en commencer un nouveau à tout moment.',
  'offline.unborn': 'commencé ici',
};
