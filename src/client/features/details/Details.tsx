import { type Field, type FieldGroup, type FieldName, fieldGroups, fields } from '#article/fields.ts';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { useHouse } from '../../connection/house.store.ts';
import styles from './Details.module.css';
import { DetailsField } from './DetailsField.tsx';
import { LengthOfArticle } from './LengthOfArticle.tsx';

const names = Object.keys(fields) as FieldName[];
const inGroup = (group: FieldGroup) =>
  names.filter((name) => {
    const field: Field = fields[name];
    return field.group === group;
  });

/** The article's fields that are not in the text: the list of fields read aloud, under its headings. */
export function Details({ session }: { session: ArticleSession }) {
  const say = useSay();
  const several = useHouse(({ publications }) => publications.length > 1);
  return (
    <section className={styles.details} aria-label={say('details.title')}>
      {fieldGroups.map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend>{say(`details.group.${group}`)}</legend>
          {inGroup(group)
            .filter((name) => several || name !== 'publication')
            .map((name) => (
              <DetailsField key={name} name={name} session={session} />
            ))}
          {group === 'length' && <LengthOfArticle session={session} />}
        </fieldset>
      ))}
    </section>
  );
}
