import type { FieldChange } from '#article/difference.ts';
import { type Credit, type Field, fields } from '#article/fields.ts';
import { type Say, useLanguage, useSay } from '#ui/useSay.tsx';
import type { UiLanguage } from '#words/say.ts';
import { publicationName, useHouse } from '../../connection/house.store.ts';
import styles from './Difference.module.css';
import { moment } from './moment.ts';

/** The fields of the article that are others, each with what it was and what it is. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const publications = useHouse((house) => house.publications);
  if (changes.length === 0) return null;
  return (
    <dl className={styles.fields} aria-label={say('history.fields')}>
      {changes.map((change) => {
        const field: Field = fields[change.name];
        const isList = field.kind === 'list';
        const removed = isList ? change.removed : [change.before];
        const added = isList ? change.added : [change.after];
        const shown = (items: readonly unknown[]) =>
          items
            .map((item) =>
              change.name === 'publication'
                ? publicationName(say, publications, String(item))
                : shownValue(say, language, field, item),
            )
            .join(', ');
        return (
          <div key={change.name}>
            <dt>{say(field.label)}</dt>
            <dd>
              {removed.length > 0 && <del data-said={say('history.said.removed')}>{shown(removed)}</del>}{' '}
              {added.length > 0 && <ins data-said={say('history.said.added')}>{shown(added)}</ins>}
              {removed.length + added.length === 0 && say('history.otherOrder')}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function shownValue(say: Say, language: UiLanguage, field: Field, value: unknown): string {
  if (value === '' || value === 0) return say('history.value.none');
  if (field.kind === 'list') return typeof value === 'string' ? value : (value as Credit).name;
  if (field.kind === 'choice' && field.choiceWord) return say(field.choiceWord(value as never));
  if (field.kind === 'moment') return moment(language, Date.parse(String(value)));
  return String(value);
}
