import type { Colleague } from '#api/people.ts';
import { roles } from '#article/permissions.ts';
import { Face } from '#ui/Face.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuAction } from '#ui/menuEntries.tsx';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './People.module.css';

interface PersonRowProps {
  person: Colleague;
  /** One does not lock oneself out. */
  mine: boolean;
  onChange(to: { role?: Colleague['role']; disabled?: boolean }): void;
  onLink(purpose: LinkPurpose): void;
}

export type LinkPurpose = 'signIn' | 'newPassword';

export function PersonRow({ person, mine, onChange, onLink }: PersonRowProps) {
  const say = useSay();
  const more = say('people.more', { name: person.name });
  const signInLink: MenuAction = {
    id: 'link',
    label: say('people.newLink'),
    icon: 'copy',
    onAction: () => onLink('signIn'),
  };
  // Whoever starts the server has a link that signs in; this is how they then replace a password that they have forgotten.
  const passwordLink: MenuAction = {
    id: 'password',
    label: say('people.passwordLink'),
    icon: 'copy',
    onAction: () => onLink('newPassword'),
  };
  const enable: MenuAction = {
    id: 'enable',
    label: say('people.enable'),
    icon: 'undo',
    onAction: () => onChange({ disabled: false }),
  };
  const disable: MenuAction = {
    id: 'disable',
    label: say('people.disable'),
    icon: 'stop',
    onAction: () => onChange({ disabled: true }),
  };
  const forColleague = person.disabled ? [enable] : [signInLink, passwordLink, disable];
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
        <Menu
          label={more}
          actions={mine ? [passwordLink] : forColleague}
          trigger={(props) => <IconButton {...props} icon="dots" label={more} tip={say('desk.moreTip')} side="left" />}
        />
      </td>
    </tr>
  );
}
