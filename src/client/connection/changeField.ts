import { DocAttrStep } from '@tiptap/pm/transform';
import { type Credit, type FieldName, fields, itemKey, type ListFieldName } from '#article/fields.ts';
import { ListItemStep } from '#article/steps.ts';
import type { ArticleSession } from './ArticleSession.ts';

type ValueFieldName = Exclude<FieldName, ListFieldName>;

/** Sets a field. Outside the undo history: undo in the text would put an old value over a colleague's. */
export function setField(session: ArticleSession, name: ValueFieldName, value: string | number): void {
  if (session.state.doc.attrs[name] === value) return;
  const transaction = session.state.tr.step(new DocAttrStep(name, value));
  session.dispatch(transaction.setMeta('addToHistory', false));
}

/** Replaces the item of a list field that has this key, adds it at the end where there is none, or takes it out (`null`). */
export function setItem(session: ArticleSession, name: ListFieldName, key: string, item: unknown): void {
  const items = session.state.doc.attrs[name] as readonly unknown[];
  const known = items.some((present) => itemKey(name, present) === key);
  if (!known && (item === null || items.length >= fields[name].most)) return;
  const transaction = session.state.tr.step(new ListItemStep(name, key, item, items.length));
  session.dispatch(transaction.setMeta('addToHistory', false));
}

/**
 * Changes a part of a credit as the session has it at this moment: what a colleague wrote into the other parts stays,
 * and a credit that was taken out meanwhile does not come back.
 */
export function changeCredit(session: ArticleSession, key: string, part: Partial<Omit<Credit, 'key'>>): void {
  const credits = session.state.doc.attrs.byline as readonly Credit[];
  const present = credits.find((credit) => credit.key === key);
  const changed = { ...present, ...part };
  if (present && fields.byline.check(changed)) setItem(session, 'byline', key, changed);
}
