const months =
  'jan|feb|fév|fev|mär|mar|apr|avr|mai|may|mag|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|okt|oct|ott|nov|dez|dec|déc|dic|gen';

/** What stands before an item of a list in plain text; a day before its month is none. */
export const itemMarker = new RegExp(`^(?:[-*+•]|\\d{1,3}[.)](?!\\s*(?:${months})))\\s+(?=\\S)`, 'iu');
