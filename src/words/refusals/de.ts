import type { refusals as model } from './en.ts';

/** Why a file is not read. */
export const refusals: { readonly [K in keyof typeof model]: string } = {
  'problem.fileUnknown':
    '{{name}} hat kein Format, das Galley liest. Galley liest Word (.docx), Webseiten, Markdown, reinen Text, ninjs, NewsML-G2, NewsML 1.2 und NITF.',
  'problem.fileBroken': 'Diese Datei ist beschädigt und nicht lesbar: {{detail}}',
  'problem.fileTooLarge': 'Diese Datei ist zu gross: höchstens {{most}} MB.',
  'problem.fileTooDeep': 'Diese Datei ist tiefer als {{most}} Stufen verschachtelt und wurde abgelehnt.',
  'problem.fileTooMuch':
    'Diese Datei enthält weit mehr als einen Artikel und wurde abgelehnt: höchstens {{most}} Millionen Zeichen und {{elements}}’000 Elemente oder Zeilen.',
  'problem.fileDoctype':
    'Diese Datei enthält eine eigene Dokumenttyp-Deklaration (DOCTYPE). Solche Dateien können verbergen, was sie tun, und werden abgelehnt.',
  'problem.fileUnpacksTooLarge':
    'Diese Datei würde entpackt grösser als {{most}} MB oder mehr als hundertmal so gross wie jetzt; sie wurde abgelehnt.',
  'problem.fileNoText': 'In dieser Datei steht kein Text für einen Artikel ({{kind}}).',
  'problem.fileTooSlow': 'Das Lesen dieser Datei dauerte länger als {{most}} Sekunden; sie wurde abgelehnt.',
  'problem.addressRefused': 'Von {{address}} holt Galley nichts: nur von http- und https-Adressen im offenen Web.',
  'problem.addressUnreachable': 'Von {{address}} ist im Moment kein Bild zu bekommen.',
  'problem.addressTooLarge': 'Was unter dieser Adresse liegt, ist grösser als {{most}} MB und wurde nicht geholt.',
  'problem.addressTooSlow': 'Diese Adresse hat nicht innert {{most}} Sekunden geantwortet.',
  'problem.noGrammar': 'Diese Redaktion hat keinen Grammatik-Server.',
  'problem.grammarSilent': 'Der Grammatik-Server antwortet nicht.',
  'problem.noOutside': 'Die Demo hat keinen Server, der etwas von anderen Adressen holen könnte.',
  'importing.button': 'Importieren',
};
