import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addPublication, type PublicationJson, removePublication, renamePublication } from '#api/house.ts';
import { mainPublication } from '#article/fields.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { houseQuery } from '../../connection/house.queries.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { PublicationDialog } from './PublicationDialog.tsx';
import { RemovePublicationDialog } from './RemovePublicationDialog.tsx';
import styles from './Settings.module.css';

interface PublicationsProps {
  publications: readonly PublicationJson[];
  /** The one whose style is looked at. */
  chosen: PublicationJson;
  readOnly: boolean;
  onChoose(id: string): void;
}

/** Whose house style is looked at, once there are several; and the list of them, for who may change it. */
export function Publications({ publications, chosen, readOnly, onChoose }: PublicationsProps) {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const [asked, setAsked] = useState<'add' | 'rename' | 'remove' | null>(null);
  const refresh = () => queries.invalidateQueries(houseQuery);
  const naming = useMutation({
    mutationFn: async (name: string) => {
      if (asked === 'add') return (await call(addPublication, { name })).id;
      await call(renamePublication, { id: chosen.id, name });
      return chosen.id;
    },
    onSuccess: async (id) => {
      await refresh();
      setAsked(null);
      onChoose(id);
      show(say('settings.saved'));
    },
  });
  const removing = useMutation({
    mutationFn: (id: string) => call(removePublication, { id }),
    onSuccess: async () => {
      setAsked(null);
      onChoose(mainPublication);
      show(say('settings.publicationRemoved', { name: nameOf(chosen) }));
      await refresh();
    },
  });
  const nameOf = ({ name }: PublicationJson) => name || say('publication.main');
  const ask = (what: typeof asked) => {
    naming.reset();
    removing.reset();
    setAsked(what);
  };
  if (readOnly && publications.length === 1) return null;
  return (
    <section className={styles.publications} aria-label={say('settings.publications')}>
      {publications.length > 1 && (
        <Select
          label={say('field.publication')}
          value={chosen.id}
          options={publications.map((each) => ({ value: each.id, label: nameOf(each) }))}
          onChange={onChoose}
        />
      )}
      {!readOnly && (
        <div className={styles.buttons}>
          <Button icon="plus" onClick={() => ask('add')}>
            {say('settings.addPublication')}
          </Button>
          <Button look="quiet" onClick={() => ask('rename')}>
            {say('settings.renamePublication', { name: nameOf(chosen) })}
          </Button>
          {chosen.id !== mainPublication && (
            <Button look="quiet" icon="trash" onClick={() => ask('remove')}>
              {say('settings.removePublication', { name: nameOf(chosen) })}
            </Button>
          )}
        </div>
      )}
      {asked === 'remove' && (
        <RemovePublicationDialog
          title={say('settings.removePublication', { name: nameOf(chosen) })}
          removing={removing.isPending}
          problem={removing.error ? problemSentence(say, removing.error) : null}
          onRemove={() => removing.mutate(chosen.id)}
          onClose={() => ask(null)}
        />
      )}
      {(asked === 'add' || asked === 'rename') && (
        <PublicationDialog
          title={
            asked === 'add'
              ? say('settings.addPublication')
              : say('settings.renamePublication', { name: nameOf(chosen) })
          }
          note={asked === 'add' ? say('settings.addPublicationNote', { name: nameOf(publications[0] ?? chosen) }) : ''}
          name={asked === 'add' ? '' : chosen.name}
          saving={naming.isPending}
          problem={naming.error ? problemSentence(say, naming.error) : null}
          onName={(name) => naming.mutate(name)}
          onClose={() => ask(null)}
        />
      )}
    </section>
  );
}
