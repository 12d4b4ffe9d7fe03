import type { people as en } from './en.ts';

export const people: { readonly [K in keyof typeof en]: string } = {
  'people.add': 'Person hinzufügen',
  'people.failed': 'Die Liste lässt sich nicht zeigen',
  'people.name': 'Name',
  'people.role': 'Rolle',
  'people.roleOf': 'Rolle von {{name}}',
  'people.actions': 'Aktionen',
  'people.more': 'Mehr: {{name}}',
  'people.disabled': 'Gesperrt',
  'people.changed': '{{name}}: {{status}}',
  'people.disable': 'Konto sperren',
  'people.enable': 'Konto freigeben',
  'people.newLink': 'Neuer Anmeldelink',
  'people.makeLink': 'Hinzufügen und Link erstellen',
  'people.linkFor': 'Link für {{name}}',
  'people.linkText': 'Schicken Sie {{name}} diesen Link. Er gilt einmal und wird nur jetzt gezeigt.',
  'people.link': 'Einmaliger Link',
  'people.copy': 'Link kopieren',
};
