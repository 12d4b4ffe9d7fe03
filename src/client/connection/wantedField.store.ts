import { create } from 'zustand';
import type { FieldName } from '#article/fields.ts';

/** The field of the details that somebody is being led to, until it has the focus. */
export const useWantedField = create<{ field: FieldName | null }>(() => ({ field: null }));

export function wantField(field: FieldName | null): void {
  useWantedField.setState({ field });
}
