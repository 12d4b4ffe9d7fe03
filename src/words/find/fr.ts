import type { find as en } from './en.ts';

export const find: { readonly [K in keyof typeof en]: string } = {
  'find.words': 'Rechercher',
  'find.with': 'Remplacer par',
  'find.options': 'Type de recherche',
  'find.matchCase': 'Respecter la casse',
  'find.wholeWord': 'Mot entier',
  'find.regular': 'Expression régulière',
  'find.next': 'Occurrence suivante',
  'find.previous': 'Occurrence précédente',
  'find.replace': 'Remplacer',
  'find.replaceAll': 'Tout remplacer',
  'find.close': 'Fermer la recherche',
  'find.status': 'Occurrences',
  'find.place': '{{place}} sur {{count}}',
  'find.matches_one': '{{count}} occurrence',
  'find.matches_other': '{{count}} occurrences',
  'find.none': 'Aucune occurrence',
  'find.replaced_one': '{{count}} occurrence remplacée',
  'find.replaced_other': '{{count}} occurrences remplacées',
  'find.badPattern': 'Cette expression régulière est incomplète ou incorrecte.',
  'find.tooSlow': 'Cette expression prend trop de temps. Essayez-en une plus simple.',
};
