import type { Colleague } from '#api/people.ts';
import { roles } from '#article/permissions.ts';
import { Face } from '#ui/Face.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './People.module.css';

interface PersonRowProps {
  person: Colleague;
  /** One does not lock oneself out. */
  mine: boolean;
  onChange(to: { role?: Colleague['role']; disabled?: boolean }): void;
  onLink(): void;
}

export function PersonRow({ person, mine, onChange, onLink }: PersonRowProps) {
  const say = useSay();
  const more = say('people.more', { name: person.name });
  return (
    <tr data-disabled={person.disabled || undefined}>
      <td>
        <span className={styles.person}>
          <Face name={person.name} colour={person.colour} quiet />
          <span>
            {person.name}
            {mine && <span className={styles.faint}> · {say('ui.you')}</span>}
            {person.disabled && <span className={styles.faint}> · {say('people.disabled')}</span>}
          </span>
        </span>
      </td>
      <td className={styles.email}>{person.email}</td>
      <td>
        <Select
          look="chip"
          label={say('people.roleOf', { name: person.name })}
          value={person.role}
          disabled={person.disabled || mine}
          options={roles.map((role) => ({ value: role, label: say(`role.${role}`) }))}
          onChange={(role) => onChange({ role })}
        />
      </td>
      <td className={styles.more}>
        {!mine && (
          <Menu
            label={more}
            actions={[
              ...(person.disabled
                ? []
                : [{ id: 'link', label: say('people.newLink'), icon: 'copy' as const, onAction: onLink }]),
              person.disabled
                ? {
                    id: 'enable',
                    label: say('people.enable'),
                    icon: 'undo',
                    onAction: () => onChange({ disabled: false }),
                  }
                : {
                    id: 'disable',
                    label: say('people.disable'),
                    icon: 'stop',
                    onAction: () => onChange({ disabled: true }),
                  },
            ]}
            trigger={(props) => (
              <IconButton {...props} icon="dots" label={more} tip={say('desk.moreTip')} side="left" />
            )}
          />
        )}
      </td>
    </tr>
  );
}
