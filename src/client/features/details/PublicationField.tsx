import { useStore } from 'zustand';
import { fields } from '#article/fields.ts';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { setField } from '../../connection/changeField.ts';
import { publicationName, useHouse } from '../../connection/house.store.ts';
import { useDocument } from '../../connection/useDocument.ts';

/** Which publication the article is for: its house style is the one that is typed, repaired and checked by. */
export function PublicationField({ session }: { session: ArticleSession }) {
  const say = useSay();
  const publications = useHouse((house) => house.publications);
  const value = useDocument(session, (doc): string => doc.attrs.publication);
  const readOnly = !useStore(session.store, (view) => view.writable);
  const options = publications.map(({ id }) => ({ value: id, label: publicationName(say, publications, id) }));
  const gone = options.every((option) => option.value !== value);
  return (
    <Select
      label={say(fields.publication.label)}
      value={value}
      disabled={readOnly}
      options={gone ? [...options, { value, label: say('details.publicationGone') }] : options}
      onChange={(id) => setField(session, 'publication', id)}
    />
  );
}
