import type { Tables } from '../../db/tables.ts';

/**
 * Columns of rows with an `id` that nobody writes a second time, in tables that no log tells of: what was kept of them holds
 * for as long as the row is there.
 */
export const writtenOnce = {
  displaced: ['article', 'person', 'words', 'reason', 'field', 'around', 'block', 'version', 'by', 'at'],
  milestone: ['article', 'version', 'kind', 'stage', 'person', 'at'],
  ignored_finding: ['article', 'scope', 'rule', 'block', 'excerpt', 'reason', 'person', 'at'],
  source: ['article', 'way', 'name', 'format', 'receipt', 'text', 'at', 'person'],
  picture: ['name', 'width', 'height', 'widths', 'bytes', 'created_at', 'created_by'],
  audio: ['name', 'type', 'bytes', 'duration', 'created_at', 'created_by'],
  wire_message: [
    ...['agency', 'guid', 'version', 'status', 'kind', 'urgency', 'embargo', 'free_at', 'made', 'received'],
    ...['headline', 'slugline', 'credit', 'language', 'note', 'format', 'document', 'file', 'part'],
  ],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;
