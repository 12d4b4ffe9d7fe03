import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Colleague, changePerson, linkForPerson } from '#api/people.ts';
import type { Me } from '#api/session.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { LinkDialog, type PersonalLink } from './LinkDialog.tsx';
import styles from './People.module.css';
import { type LinkPurpose, PersonRow } from './PersonRow.tsx';
import { peopleQuery } from './people.queries.ts';

/** Everybody of the newsroom: who may do what, and the one-time links that let them in. */
export function People({ me }: { me: Me }) {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const { data: people, error, refetch } = useQuery(peopleQuery);
  const [adding, setAdding] = useState(false);
  const [link, setLink] = useState<PersonalLink | null>(null);

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (failure) {
      show(problemSentence(say, failure));
    } finally {
      await queries.invalidateQueries(peopleQuery);
    }
  };
  const change = (person: Colleague, to: { role?: Colleague['role']; disabled?: boolean }) =>
    attempt(async () => {
      const changed = await call(changePerson, { id: person.id, ...to });
      const status = changed.disabled ? say('people.disabled') : say(`role.${changed.role}`);
      show(say('people.changed', { name: changed.name, status }));
    });
  const newLink = ({ id, name }: Colleague, purpose: LinkPurpose) =>
    attempt(async () => setLink({ name, url: (await call(linkForPerson, { id, purpose })).url }));

  return (
    <div className={styles.people}>
      <header className={styles.head}>
        <h1>{say('people.title')}</h1>
        <Button look="main" icon="plus" onClick={() => setAdding(true)}>
          {say('people.add')}
        </Button>
      </header>
      {error && (
        <EmptyState
          title={say('people.failed')}
          actions={<Button onClick={() => void refetch()}>{say('ui.tryAgain')}</Button>}
        >
          {problemSentence(say, error)}
        </EmptyState>
      )}
      {people && (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('people.name')}</th>
                <th scope="col">{say('session.email')}</th>
                <th scope="col">{say('people.role')}</th>
                <th scope="col">
                  <span className="visually-hidden">{say('people.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  mine={person.id === me.id}
                  onChange={(to) => void change(person, to)}
                  onLink={(purpose) => void newLink(person, purpose)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {adding && (
        <AddPersonDialog
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false);
            setLink(added);
            void queries.invalidateQueries(peopleQuery);
          }}
        />
      )}
      {link && <LinkDialog link={link} onClose={() => setLink(null)} />}
    </div>
  );
}
