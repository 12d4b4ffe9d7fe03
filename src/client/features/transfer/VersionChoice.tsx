import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Milestone } from '#api/history.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { milestonesQuery } from '../../connection/versions.queries.ts';
import styles from './Export.module.css';

interface VersionChoiceProps {
  article: string;
  /** The newest there is. */
  head: number;
  /** Null is the article as it stands here, with what has not been sent yet. */
  version: number | null;
  onVersion(version: number | null): void;
}

/** Which version goes out: as it stands here, one with a name, or any by its number. */
export function VersionChoice({ article, head, version, onVersion }: VersionChoiceProps) {
  const say = useSay();
  const { data: milestones = [] } = useQuery(milestonesQuery(article));
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = typed !== null ? 'other' : version === null ? 'here' : String(version);
  const named = new Map(milestones.toReversed().map((milestone) => [milestone.version, milestone]));
  const called = ({ name, stage }: Milestone) => (stage ? say(`stage.${stage}`) : name);
  const choose = (value: string) => {
    setTyped(value === 'other' ? String(version ?? head) : null);
    onVersion(value === 'here' ? null : value === 'other' ? (version ?? head) : Number(value));
  };
  const number = typed !== null && /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  const good = typed === null || number <= head;
  return (
    <div className={styles.version}>
      <Select
        label={say('export.version')}
        value={chosen}
        options={[
          { value: 'here', label: say('export.version.here') },
          ...[...named]
            .sort(([one], [other]) => other - one)
            .map(([each, milestone]) => ({
              value: String(each),
              label: say('export.version.named', { version: each, name: called(milestone) }),
            })),
          { value: 'other', label: say('export.version.other') },
        ]}
        onChange={choose}
      />
      {typed !== null && (
        <TextField
          label={say('export.version.number')}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          help={say('export.version.range', { head })}
          error={good ? undefined : say('export.version.bad', { head })}
          onChange={({ target }) => {
            setTyped(target.value);
            if (/^\d+$/.test(target.value.trim()) && Number(target.value) <= head) onVersion(Number(target.value));
          }}
        />
      )}
    </div>
  );
}
