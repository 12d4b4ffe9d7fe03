import type { Schema } from '@cfworker/json-schema';
import { defineFormat } from '../defineFormat.ts';
import { checkNinjs } from './checkNinjs.ts';
import { ninjs } from './ninjs.ts';

export const ninjs31 = defineFormat({
  name: 'ninjs',
  aliases: ['ninjs3', 'ninjs3.1'],
  label: 'format.ninjs',
  mediaType: 'application/json',
  extension: 'json',
  saysVersion: true,
  holds: 'article',
  loses: [],
  needs: ['headline'],
  mediaByAddress: true,
  write: (article, context) => `${JSON.stringify(ninjs(article, context), null, 2)}\n`,
  check: async (written) =>
    checkNinjs(
      written,
      (await import('./schemas/ninjs-schema_3.1.json', { with: { type: 'json' } })).default as Schema,
    ),
});
