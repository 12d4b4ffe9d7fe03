import { useQuery } from '@tanstack/react-query';
import { type FocusEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type Field, type FieldName, fields, type ListField, type ListFieldName } from '#article/fields.ts';
import { frozenFields } from '#article/frozenFields.ts';
import { frontText } from '#article/text.ts';
import { Face } from '#ui/Face.tsx';
import { Select } from '#ui/Select.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { articleQuery } from '../../connection/article.queries.ts';
import { setField, setItem } from '../../connection/changeField.ts';
import { useDocument } from '../../connection/useDocument.ts';
import { useWantedField, wantField } from '../../connection/wantedField.store.ts';
import styles from './Details.module.css';
import { sectionsQuery } from './details.queries.ts';
import { MomentField } from './MomentField.tsx';
import { PublicationField } from './PublicationField.tsx';
import { TagsField } from './TagsField.tsx';
import { TextFieldOfArticle } from './TextFieldOfArticle.tsx';

interface DetailsFieldProps {
  name: FieldName;
  session: ArticleSession;
}

type ValueName = Exclude<FieldName, ListFieldName>;
const isList = (name: FieldName): name is ListFieldName => fields[name].kind === 'list';

/** One field of the details, and who else is in it. The others learn that one is here oneself. */
export function DetailsField({ name, session }: DetailsFieldProps) {
  const say = useSay();
  const others = useStore(
    session.store,
    useShallow((view) => view.present.filter(({ field }) => field === name).map(({ person }) => person)),
  );
  const box = useRef<HTMLDivElement>(null);
  const wanted = useWantedField(({ field }) => field === name);
  useEffect(() => {
    if (!wanted) return;
    box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    wantField(null);
  }, [wanted]);
  // A panel that closes takes its fields away without taking the focus out of them first.
  useEffect(() => () => session.setFieldInHand(null), [session]);
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) session.setFieldInHand(null);
  };
  const [first] = others;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees the focus of the field in it
    <div
      ref={box}
      className={styles.field}
      data-occupied={first ? '' : undefined}
      style={first && { '--here': `var(--face-${first.colour % 8})` }}
      onFocus={() => session.setFieldInHand(name)}
      onBlur={leave}
    >
      {name === 'publication' ? (
        <PublicationField session={session} />
      ) : isList(name) ? (
        <ListInDetails name={name} session={session} />
      ) : (
        <ValueInDetails name={name} session={session} />
      )}
      {first && (
        <p className={styles.here}>
          {others.map((person) => (
            <Face key={person.id} name={person.name} colour={person.colour} quiet />
          ))}
          {say('details.here', { names: others.map((person) => person.name).join(', '), count: others.length })}
        </p>
      )}
    </div>
  );
}

function ListInDetails({ name, session }: { name: ListFieldName; session: ArticleSession }) {
  const say = useSay();
  const field: Pick<ListField<string>, 'label' | 'most'> = fields[name];
  const items = useDocument(session, (doc) => doc.attrs[name] as readonly string[]);
  const language = useDocument(session, (doc): string => doc.attrs.language);
  const readOnly = !useStore(session.store, (view) => view.writable);
  return (
    <TagsField
      label={say(field.label)}
      tags={items}
      most={field.most}
      check={(tag) => fields[name].check(tag)}
      readOnly={readOnly}
      lang={language}
      onAdd={(tag) => setItem(session, name, tag, tag)}
      onRemove={(tag) => setItem(session, name, tag, null)}
    />
  );
}

function ValueInDetails({ name, session }: { name: ValueName; session: ArticleSession }) {
  const say = useSay();
  const { language: uiLanguage } = useLanguage();
  const field = fields[name] as Exclude<Field, { kind: 'list' }>;
  const { data: frozen = false } = useQuery({
    ...articleQuery(session.article),
    select: (row) => frozenFields(row).includes(name),
  });
  const writable = useStore(session.store, (view) => view.writable);
  const value = useDocument(session, (doc): string | number => doc.attrs[name]);
  const language = useDocument(session, (doc): string => doc.attrs.language);
  const publication = useDocument(session, (doc): string => doc.attrs.publication);
  const { insteadOf } = field;
  const standIn = useDocument(session, (doc) => (insteadOf ? frontText(doc, insteadOf) : ''));
  const { data: sections = [] } = useQuery({ ...sectionsQuery, enabled: field.suggest === 'sections' });
  const readOnly = !writable || frozen;

  if (field.kind === 'choice') {
    const named = new Intl.DisplayNames(uiLanguage, { type: 'language' });
    const nameOf = (choice: string) => {
      if (choice === '' && field.none) return say(field.none);
      return field.choiceWord
        ? say((field.choiceWord as (choice: string) => never)(choice))
        : (named.of(choice) ?? choice);
    };
    const options = (field.choices ?? []).map((choice) => ({ value: String(choice), label: nameOf(String(choice)) }));
    return (
      <Select
        label={say(field.label)}
        value={String(value)}
        disabled={readOnly}
        options={options}
        onChange={(choice) => setField(session, name, choice)}
      />
    );
  }
  const help = frozen ? say('problem.frozen') : field.help && say(field.help);
  if (field.kind === 'moment')
    return (
      <MomentField
        label={say(field.label)}
        value={String(value)}
        readOnly={readOnly}
        help={help}
        onCommit={(moment) => setField(session, name, moment)}
      />
    );
  const typed = field.kind === 'number' && value === 0 ? '' : String(value);
  return (
    <TextFieldOfArticle
      name={name}
      label={say(field.label)}
      value={typed}
      readOnly={readOnly}
      check={field.check}
      clean={field.clean ?? oneLine}
      onCommit={(text) => setField(session, name, text)}
      error={say(field.kind === 'number' ? 'details.badNumber' : 'details.bad')}
      help={help}
      numeric={field.kind === 'number'}
      tall={field.tall ?? false}
      standIn={standIn}
      suggestions={field.suggest === 'sections' ? sections : []}
      lang={language}
      publication={publication}
    />
  );
}

/** What is pasted may have line ends and tabs; the field has one line. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').trim();
}
