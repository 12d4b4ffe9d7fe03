import { expect, test } from 'vitest';
import { draftKey, useDrafts } from './drafts.store.ts';

const draft = (version: number) => ({ version, style: {}, levels: {} });
const versions = () =>
  Object.fromEntries(Object.entries(useDrafts.getState().drafts).map(([form, { version }]) => [form, version]));

test('who saves one form goes on in the others of that language, and in no other', () => {
  const { write, saved } = useDrafts.getState();
  write(draftKey('de-CH', 'quotes'), draft(3));
  write(draftKey('de-CH', 'signs'), draft(3));
  write(draftKey('de-DE', 'signs'), draft(3));
  // Begun before somebody else saved: that still has to be seen.
  write(draftKey('de-CH', 'figures'), draft(2));
  saved('de-CH', 'quotes', { over: 3, as: 4 });
  expect(versions()).toEqual({ 'de-CH signs': 4, 'de-DE signs': 3, 'de-CH figures': 2 });
});
