import type { status as en } from './en.ts';

export const status: { readonly [K in keyof typeof en]: string } = {
  'status.lead':
    'Ihr Text gehört in die Datenbank der Redaktion. Dieser Browser bewahrt eine Kopie von dem auf, was offen ist, damit auf dem Weg dorthin nichts verloren geht.',
  'status.server': 'Auf dem Server',
  'status.connection': 'Verbindung',
  'status.online': 'Der Server ist erreichbar',
  'status.offline': 'Der Server ist nicht erreichbar; was Sie schreiben, bleibt hier',
  'status.lastReceipt': 'Zuletzt gespeichert',
  'status.noReceipt': 'Noch nichts, seit dieser Tab offen ist',
  'status.person': 'Angemeldet',
  'status.browser': 'In diesem Browser',
  'status.nothingKept': 'Nichts: Hier wurde in letzter Zeit kein Artikel geöffnet, und nichts wartet.',
  'status.unsent_one': '{{count}} Änderung noch nicht gesendet',
  'status.unsent_other': '{{count}} Änderungen noch nicht gesendet',
  'status.allSent': 'alles gesendet',
  'status.displaced_one': '{{count}} verdrängter Text',
  'status.displaced_other': '{{count}} verdrängte Texte',
  'status.storage': 'Belegter Platz',
  'status.used': '{{used}} von {{most}}',
  'status.persisted': 'Vor dem Aufräumen sicher',
  'status.persisted.yes': 'Der Browser behält es, bis Sie sich abmelden.',
  'status.persisted.no': 'Der Browser darf es löschen, wenn der Platz knapp wird.',
  'status.persist': 'Behalten lassen',
  'status.app': 'Die App',
  'status.version': 'Version',
  'status.appKept': 'Ohne Verbindung',
  'status.appKept.yes': 'Galley öffnet sich: Die App ist in diesem Browser.',
  'status.appKept.no': 'Galley öffnet sich nicht: Die App ist noch nicht in diesem Browser.',
  'status.signOut':
    'Abmelden beendet Ihre Sitzung und löscht alle oben genannten Kopien aus diesem Browser. Was gespeichert ist, bleibt in der Datenbank der Redaktion.',
};
