import type { offlineEn } from './en.ts';

export const offlineDe: { readonly [K in keyof typeof offlineEn]: string } = {
  'offline.writing': 'Offline: Was Sie schreiben, bleibt in diesem Browser',
  'offline.waiting_one': 'Offline: {{count}} Änderung wartet in diesem Browser',
  'offline.waiting_other': 'Offline: {{count}} Änderungen warten in diesem Browser',
  'offline.title': 'Artikel in diesem Browser',
  'offline.text':
    'Der Server ist nicht erreichbar. Diese Artikel lassen sich trotzdem öffnen und schreiben. Was neu ist, geht ab, sobald er zurück ist.',
  'offline.nothing.title': 'In diesem Browser ist kein Artikel',
  'offline.nothing.text':
    'Der Server ist nicht erreichbar. Artikel, die Sie öffnen, bleiben eine Woche hier; ein neuer lässt sich jederzeit beginnen.',
  'offline.unborn': 'hier begonnen',
  'displaced.lead':
    'Wörter, die nicht bleiben konnten, wo sie geschrieben wurden. Sie sind aufbewahrt, bis jemand entscheidet, und bleiben danach verzeichnet.',
  'displaced.open': 'Zu entscheiden',
  'displaced.settled': 'Entschieden',
  'displaced.nothing': 'Nichts wartet auf einen Entscheid.',
  'displaced.copy': 'Kopieren',
  'displaced.why.rebase': 'jemand hat die Stelle gleichzeitig gelöscht',
  'displaced.why.overwritten': 'das Feld «{{field}}» wurde gleichzeitig von jemand anderem geändert',
  'displaced.why.refused': 'der Server hat die Änderung abgelehnt',
  'displaced.why.restored': 'der Server hat einen früheren Stand des Artikels',
  'displaced.by.rebase': '{{name}} hat die Stelle gleichzeitig gelöscht',
  'displaced.by.overwritten': '{{name}} hat das Feld «{{field}}» gleichzeitig geändert',
  'displaced.stood': 'Stand nach «…{{words}}»',
  'displaced.putBack': 'Bei der Schreibmarke einsetzen',
  'displaced.putBackThere': 'Am alten Ort einsetzen',
  'displaced.putBackField': 'Wieder ins Feld setzen',
  'displaced.outcome.putBack': 'Wieder eingesetzt von {{name}}, {{time}}',
  'displaced.outcome.dismissed': 'Verworfen von {{name}}, {{time}}',
  'displaced.failed': 'Texte anderer Personen und Computer lassen sich gerade nicht zeigen: {{reason}}',
  'displaced.notTaken':
    'Der Artikel hat diese Wörter nicht angenommen. Sie stehen unter «Entschieden» und lassen sich dort kopieren.',
};
