import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { type ArticleLanguage, articleLanguages, type FieldName, fields, type ListFieldName } from '#article/fields.ts';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { setField, setItem } from '../../connection/changeField.ts';
import { useDocument } from '../../connection/useDocument.ts';
import styles from './Details.module.css';
import { sectionsQuery } from './details.queries.ts';
import { slugOf } from './slugOf.ts';
import { TagsField } from './TagsField.tsx';
import { TextFieldOfArticle } from './TextFieldOfArticle.tsx';

const shown = (Object.keys(fields) as FieldName[]).filter((name) => fields[name].place === 'details');
const isList = (name: FieldName): name is ListFieldName => fields[name].kind === 'list';

/** The article's fields that are not in the text: the list of fields read aloud. */
export function Details({ session }: { session: ArticleSession }) {
  const say = useSay();
  return (
    <section className={styles.details} aria-label={say('details.title')}>
      {shown.map((name) => (
        <Field key={name} name={name} session={session} />
      ))}
    </section>
  );
}

function Field({ name, session }: { name: FieldName; session: ArticleSession }) {
  const say = useSay();
  const label = say(fields[name].label);
  const readOnly = !useStore(session.store, (view) => view.writable);
  const value = useDocument(session, (doc): unknown => doc.attrs[name]);
  const language = useDocument(session, (doc): string => doc.attrs.language);
  const { data: sections = [] } = useQuery({ ...sectionsQuery, enabled: name === 'section' });

  if (isList(name))
    return (
      <TagsField
        label={label}
        tags={value as readonly string[]}
        readOnly={readOnly}
        lang={language}
        onAdd={(tag) => setItem(session, name, tag, tag)}
        onRemove={(tag) => setItem(session, name, tag, null)}
      />
    );
  if (name === 'language')
    return (
      <Select<ArticleLanguage>
        label={label}
        value={value as ArticleLanguage}
        disabled={readOnly}
        options={articleLanguages.map((choice) => ({ value: choice, label: say(`language.${choice}`) }))}
        onChange={(choice) => setField(session, name, choice)}
      />
    );
  const slug = name === 'slug';
  return (
    <TextFieldOfArticle
      label={label}
      value={String(value)}
      readOnly={readOnly}
      check={(text) => fields[name].check(text)}
      clean={(text) => (slug ? slugOf(text) : text.trim())}
      onCommit={(text) => setField(session, name, text)}
      error={say('details.bad')}
      help={slug ? say('details.slugHelp') : undefined}
      suggestions={name === 'section' ? sections : []}
      lang={language}
    />
  );
}
