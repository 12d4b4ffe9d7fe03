import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type NameJson, putNames } from '#api/house.ts';
import { baseLanguages } from '#lint/nameEntry.ts';
import { Button } from '#ui/Button.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { fitting } from '#words/matching.ts';
import { call } from '../../connection/call.ts';
import { houseQuery } from '../../connection/house.queries.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { PersonDialog } from './PersonDialog.tsx';
import styles from './Settings.module.css';

interface NamesPartProps {
  publication: string;
  names: readonly NameJson[];
  version: number;
  readOnly: boolean;
}

/** Which one is edited, as it was; -1 is somebody new. */
interface Edited {
  at: number;
  name: NameJson;
}

/** The register: one spelling of a person in each language, and what they are. */
export function NamesPart({ publication, names, version, readOnly }: NamesPartProps) {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const [query, setQuery] = useState('');
  const [edited, setEdited] = useState<Edited | null>(null);
  const saving = useMutation({
    mutationFn: (all: NameJson[]) => call(putNames, { publication, names: all, version }),
    onSuccess: () => {
      setEdited(null);
      show(say('settings.saved'));
    },
    onSettled: () => queries.invalidateQueries(houseQuery),
  });
  const close = () => {
    saving.reset();
    setEdited(null);
  };
  const withName = (name: NameJson | null): NameJson[] => {
    const at = edited?.at ?? -1;
    if (at < 0) return [...names, ...(name ? [name] : [])];
    return names.flatMap((each, index) => (index === at ? (name ?? []) : each));
  };
  const shown = fitting(query, names, (name) => [nameOf(name), [...spellingsOf(name)].join(', ')]);
  return (
    <section className={styles.group} aria-label={say('settings.part.names')}>
      <p className={styles.note}>{say('settings.namesNote')}</p>
      <div className={styles.bar}>
        <SearchField label={say('settings.findName')} value={query} onChange={setQuery} />
        {!readOnly && (
          <Button icon="plus" onClick={() => setEdited({ at: -1, name: { spelled: {} } })}>
            {say('settings.addName')}
          </Button>
        )}
      </div>
      <p role="status" className={styles.note}>
        {say('settings.nameCount', { count: shown.length })}
      </p>
      <ul className={styles.names}>
        {shown.map((name) => (
          <li key={[...spellingsOf(name)].join('|')}>
            <dl>
              {baseLanguages.map(
                (base) =>
                  name.spelled[base] && (
                    <div key={base}>
                      <dt>{base}</dt>
                      <dd lang={base}>
                        {name.spelled[base]}
                        {name.role?.[base] && <span className={styles.role}>, {name.role[base]}</span>}
                      </dd>
                    </div>
                  ),
              )}
            </dl>
            {!readOnly && (
              <Button
                look="quiet"
                aria-label={say('settings.editName', { name: nameOf(name) })}
                onClick={() => setEdited({ at: names.indexOf(name), name })}
              >
                {say('settings.edit')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited && (
        <PersonDialog
          name={edited.name}
          fresh={edited.at < 0}
          saving={saving.isPending}
          problem={saving.error ? problemSentence(say, saving.error) : null}
          onSave={(name) => saving.mutate(withName(name))}
          onRemove={() => saving.mutate(withName(null))}
          onClose={close}
        />
      )}
    </section>
  );
}

const nameOf = ({ spelled }: NameJson) => Object.values(spelled).find((name) => name !== undefined) ?? '';

function spellingsOf({ spelled, others = [] }: NameJson): Set<string> {
  return new Set([...Object.values(spelled), ...others].filter((name) => name !== undefined));
}
