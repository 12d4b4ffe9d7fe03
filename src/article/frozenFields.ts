import { type Field, type FieldName, fields } from './fields.ts';
import type { ArticleFacts } from './permissions.ts';

const onceForAll = (Object.keys(fields) as FieldName[]).filter((name) => {
  const field: Field = fields[name];
  return field.kind !== 'list' && field.frozenOncePublished === true;
});

/** The fields that do not change any more in an article of these facts: the form asks it, and the log for every batch. */
export function frozenFields({ published = false }: Pick<ArticleFacts, 'published'>): readonly FieldName[] {
  return published ? onceForAll : [];
}
