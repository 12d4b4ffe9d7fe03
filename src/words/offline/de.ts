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
};
