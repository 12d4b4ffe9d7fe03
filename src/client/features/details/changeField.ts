import { DocAttrStep } from '@tiptap/pm/transform';
import { type FieldName, fields, type ListFieldName } from '#article/fields.ts';
import { ListItemStep } from '#article/steps.ts';
import type { ArticleSession } from '../../connection/ArticleSession.ts';

type ValueFieldName = Exclude<FieldName, ListFieldName>;

/** Sets a field. Outside the undo history: undo in the text would put an old value over a colleague's. */
export function setField(session: ArticleSession, name: ValueFieldName, value: string): void {
  if (session.state.doc.attrs[name] === value) return;
  const transaction = session.state.tr.step(new DocAttrStep(name, value));
  session.dispatch(transaction.setMeta('addToHistory', false));
}

/** Adds an item at the end of a list field, or takes it out (`null`). */
export function setItem(session: ArticleSession, name: ListFieldName, key: string, item: unknown): void {
  const length = (session.state.doc.attrs[name] as readonly unknown[]).length;
  if (item !== null && length >= fields[name].most) return;
  const transaction = session.state.tr.step(new ListItemStep(name, key, item, length));
  session.dispatch(transaction.setMeta('addToHistory', false));
}
