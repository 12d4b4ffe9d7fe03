import type { Schema } from '@cfworker/json-schema';
import { defineFormat } from '../defineFormat.ts';
import { checkNinjs } from './checkNinjs.ts';
import { ninjs } from './ninjs.ts';

/** The same as 3.1 in the words of 2.1, which has its names in small letters, and no roles for what belongs to an item. */
export const ninjs21 = defineFormat({
  name: 'ninjs21',
  aliases: ['ninjs2', 'ninjs2.1'],
  label: 'format.ninjs21',
  mediaType: 'application/json',
  extension: 'json',
  saysVersion: true,
  holds: 'article',
  loses: [],
  needs: ['headline'],
  mediaByAddress: true,
  write: (article, context) => {
    const { standard, embargoedUntil: embargoed, ...item } = ninjs(article, context);
    const own = { name: 'ninjs', version: '2.1', schema: schemaAddress };
    const named = { uri: item.uri, standard: own, ...item, embargoed };
    return `${JSON.stringify(inSmallLetters(named), null, 2)}\n`;
  },
  check: async (written) =>
    checkNinjs(
      written,
      (await import('./schemas/ninjs-schema_2.1.json', { with: { type: 'json' } })).default as Schema,
    ),
});

const schemaAddress = 'https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json';

function inSmallLetters(value: unknown, above = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => inSmallLetters(item, above));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !(above === 'associations' && name === 'rel'));
  return Object.fromEntries(kept.map(([name, inner]) => [name.toLowerCase(), inSmallLetters(inner, name)]));
}
