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
  'displaced.lead':
    'Des mots qui n’ont pas pu rester où ils ont été écrits. Ils sont gardés jusqu’à ce que quelqu’un décide, et restent listés ensuite.',
  'displaced.open': 'À décider',
  'displaced.settled': 'Décidé',
  'displaced.nothing': 'Rien n’attend de décision.',
  'displaced.copy': 'Copier',
  'displaced.why.rebase': 'quelqu’un a supprimé cet endroit en même temps',
  'displaced.why.overwritten': 'quelqu’un d’autre a modifié le champ « {{field}} » en même temps',
  'displaced.why.refused': 'le serveur a refusé la modification',
  'displaced.why.restored': 'le serveur a un état antérieur de l’article',
  'displaced.by.rebase': '{{name}} a supprimé l’endroit en même temps',
  'displaced.by.overwritten': '{{name}} a modifié le champ « {{field}} » en même temps',
  'displaced.stood': 'Se trouvait après « …{{words}} »',
  'displaced.putBack': 'Réinsérer au curseur',
  'displaced.putBackThere': 'Réinsérer à sa place',
  'displaced.putBackField': 'Réinsérer dans le champ',
  'displaced.outcome.putBack': 'Réinséré par {{name}}, {{time}}',
  'displaced.outcome.dismissed': 'Écarté par {{name}}, {{time}}',
  'displaced.failed': 'Les textes d’autres personnes et ordinateurs ne peuvent pas être affichés : {{reason}}',
  'displaced.notTaken':
    'L’article n’a pas accepté ces mots. Ils figurent sous «\u00a0Décidé\u00a0», où l’on peut les copier.',
};
