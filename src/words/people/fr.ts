import type { people as en } from './en.ts';

export const people: { readonly [K in keyof typeof en]: string } = {
  'people.add': 'Ajouter une personne',
  'people.failed': 'Impossible d’afficher la liste',
  'people.name': 'Nom',
  'people.role': 'Rôle',
  'people.roleOf': 'Rôle de {{name}}',
  'people.actions': 'Actions',
  'people.more': 'Plus : {{name}}',
  'people.disabled': 'Désactivé',
  'people.changed': '{{name}} : {{status}}',
  'people.disable': 'Désactiver le compte',
  'people.enable': 'Réactiver le compte',
  'people.newLink': 'Nouveau lien de connexion',
  'people.makeLink': 'Ajouter et créer le lien',
  'people.linkFor': 'Lien pour {{name}}',
  'people.linkText': 'Envoyez ce lien à {{name}}. Il vaut une fois et n’est montré que maintenant.',
  'people.link': 'Lien à usage unique',
  'people.copy': 'Copier le lien',
};
