import type { library as en } from './en.ts';

export const library: { readonly [K in keyof typeof en]: string } = {
  'library.title': 'Photothèque',
  'library.search': 'Chercher dans la photothèque',
  'library.pictures': 'Images',
  'library.count_one': '{{count}} image',
  'library.count_other': '{{count}} images',
  'library.empty':
    'Aucune image n’a encore été envoyée. Chaque image placée dans un article sera ensuite ici, prête à resservir.',
  'library.nothing': 'Aucune image n’a tous ces mots.',
  'library.more': 'En montrer plus',
  'library.keys': 'Les flèches choisissent, Entrée prend l’image choisie.',
  'library.noCredit': 'sans crédit',
  'library.untitled': 'Sans titre',
  'library.expired': 'Expirée',
  'library.record': 'À propos de cette image',
  'library.use': 'Utiliser cette image',
  'library.edit': 'Modifier',
  'library.copyright': 'Droits d’auteur',
  'library.usageTerms': 'Conditions d’utilisation',
  'library.file': 'Fichier',
  'library.by': 'Envoyée par',
  'library.alt': 'Description',
  'library.expiresOn': 'Expire le (dernier jour d’utilisation)',
  'library.desksRights': 'Les conditions et le dernier jour sont l’affaire du desk.',
  'library.save': 'Enregistrer',
};
