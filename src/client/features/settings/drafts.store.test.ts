import { expect, test } from 'vitest';
import { draftKey, useDrafts } from './drafts.store.ts';

const swiss = { publication: 'newsroom', language: 'de-CH' } as const;
const german = { publication: 'newsroom', language: 'de-DE' } as const;
const sunday = { publication: 'sunday', language: 'de-CH' } as const;

const draft = (version: number) => ({ version, style: {}, levels: {} });
const versions = () =>
  Object.fromEntries(Object.entries(useDrafts.getState().drafts).map(([form, { version }]) => [form, version]));

test('who saves one form goes on in the others of that language and publication, and in no other', () => {
  const { write, saved } = useDrafts.getState();
  write(draftKey(swiss, 'quotes'), draft(3));
  write(draftKey(swiss, 'signs'), draft(3));
  write(draftKey(german, 'signs'), draft(3));
  write(draftKey(sunday, 'signs'), draft(3));
  // Begun before somebody else saved: that still has to be seen.
  write(draftKey(swiss, 'figures'), draft(2));
  saved(swiss, 'quotes', { over: 3, as: 4 });
  expect(versions()).toEqual({
    'newsroom de-CH signs': 4,
    'newsroom de-DE signs': 3,
    'sunday de-CH signs': 3,
    'newsroom de-CH figures': 2,
  });
});
