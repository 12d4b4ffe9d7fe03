import { defineMark } from './defineMark.ts';

const isLine = (most: number) => (value: unknown) =>
  typeof value === 'string' && value.length <= most && !/\p{Cc}/u.test(value);
const isDay = (value: unknown) => typeof value === 'string' && /^(?:\d{4}-\d{2}-\d{2})?$/.test(value);

/** What the newsroom knows of quoted words: where it has them from, and who signed them off and when. No reader sees it. */
export const quoteRecord = defineMark({
  name: 'quoteRecord',
  label: 'mark.quoteRecord',
  internal: true,
  attrs: {
    source: { check: isLine(300), default: '' },
    authorisedBy: { check: isLine(120), default: '' },
    /** A day such as `2026-11-26`; empty while nobody has. */
    authorisedOn: { check: isDay, default: '' },
  },
  example: { source: 'Telefon, 26. November', authorisedBy: 'Anna Meier', authorisedOn: '2026-11-26' },
  inclusive: false,
  fromHtml: [
    {
      tag: 'span.quote-record',
      read: (source) => {
        const attrs = {
          source: source.get('data-source') ?? '',
          authorisedBy: source.get('data-authorised-by') ?? '',
          authorisedOn: source.get('data-authorised-on') ?? '',
        };
        return isLine(300)(attrs.source) && isLine(120)(attrs.authorisedBy) && isDay(attrs.authorisedOn) && attrs;
      },
    },
  ],
  toHtml: ({ source, authorisedBy, authorisedOn }) => [
    'span',
    {
      class: 'quote-record',
      'data-source': String(source) || undefined,
      'data-authorised-by': String(authorisedBy) || undefined,
      'data-authorised-on': String(authorisedOn) || undefined,
    },
    0,
  ],
});
