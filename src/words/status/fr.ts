import type { status as en } from './en.ts';

export const status: { readonly [K in keyof typeof en]: string } = {
  'status.lead':
    'Votre texte a sa place dans la base de données de la rédaction. Ce navigateur garde une copie de ce qui est ouvert, pour que rien ne se perde en chemin.',
  'status.server': 'Sur le serveur',
  'status.connection': 'Connexion',
  'status.online': 'Le serveur répond',
  'status.offline': 'Le serveur est injoignable ; ce que vous écrivez reste ici',
  'status.lastReceipt': 'Dernier enregistrement',
  'status.noReceipt': 'Rien depuis l’ouverture de cet onglet',
  'status.person': 'Session de',
  'status.browser': 'Dans ce navigateur',
  'status.nothingKept': 'Rien : aucun article n’a été ouvert ici dernièrement, et rien n’attend d’être envoyé.',
  'status.unsent_one': '{{count}} modification à envoyer',
  'status.unsent_other': '{{count}} modifications à envoyer',
  'status.allSent': 'tout est envoyé',
  'status.displaced_one': '{{count}} texte déplacé',
  'status.displaced_other': '{{count}} textes déplacés',
  'status.storage': 'Place occupée',
  'status.used': '{{used}} sur {{most}}',
  'status.persisted': 'À l’abri du nettoyage',
  'status.persisted.yes': 'Le navigateur le garde jusqu’à votre déconnexion.',
  'status.persisted.no': 'Le navigateur peut l’effacer s’il manque de place.',
  'status.persist': 'Demander de garder',
  'status.app': 'L’application',
  'status.version': 'Version',
  'status.appKept': 'Sans connexion',
  'status.appKept.yes': 'Galley s’ouvre : l’application est dans ce navigateur.',
  'status.appKept.no': 'Galley ne s’ouvre pas : ce navigateur n’a pas encore gardé l’application.',
  'status.signOut':
    'Se déconnecter met fin à la session et efface de ce navigateur toutes les copies ci-dessus. Ce qui est enregistré reste dans la base de données de la rédaction.',
};
