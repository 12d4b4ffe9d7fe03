import type { find as en } from './en.ts';

export const find: { readonly [K in keyof typeof en]: string } = {
  'find.words': 'Suchen',
  'find.with': 'Ersetzen durch',
  'find.options': 'Art der Suche',
  'find.matchCase': 'Gross- und Kleinschreibung beachten',
  'find.wholeWord': 'Ganzes Wort',
  'find.regular': 'Regulärer Ausdruck',
  'find.next': 'Nächster Treffer',
  'find.previous': 'Vorheriger Treffer',
  'find.replace': 'Ersetzen',
  'find.replaceAll': 'Alle ersetzen',
  'find.close': 'Suche schliessen',
  'find.status': 'Treffer',
  'find.place': '{{place}} von {{count}}',
  'find.matches_one': '{{count}} Treffer',
  'find.matches_other': '{{count}} Treffer',
  'find.none': 'Nichts gefunden',
  'find.replaced_one': '{{count}} Treffer ersetzt',
  'find.replaced_other': '{{count}} Treffer ersetzt',
  'find.badPattern': 'Dieser reguläre Ausdruck ist unvollständig oder keiner.',
  'find.tooSlow': 'Dieser Ausdruck rechnet zu lange. Versuchen Sie einen einfacheren.',
};
