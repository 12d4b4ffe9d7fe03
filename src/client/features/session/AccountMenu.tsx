import type { Me } from '#api/session.ts';
import { Face } from '#ui/Face.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuAction } from '#ui/menuEntries.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { themes, useTheme } from '#ui/useTheme.tsx';
import { uiLanguages } from '#words/say.ts';
import { languageNames } from './languageNames.ts';
import styles from './session.module.css';

interface AccountMenuProps {
  me: Me;
  onWire(): void;
  onPeople?: (() => void) | undefined;
  onSettings(): void;
  onStatus(): void;
  onHelp(): void;
  onPassword(): void;
  onSignOut(): void;
}

/** Behind one's own face: who one is, the theme, the language, and the way out. */
export function AccountMenu({
  me,
  onWire,
  onPeople,
  onSettings,
  onStatus,
  onHelp,
  onPassword,
  onSignOut,
}: AccountMenuProps) {
  const say = useSay();
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  const actions: MenuAction[] = [
    { id: 'wire', label: say('wire.title'), onAction: onWire },
    ...(onPeople ? [{ id: 'people', label: say('people.title'), onAction: onPeople }] : []),
    { id: 'settings', label: say('settings.title'), onAction: onSettings },
    { id: 'status', label: say('status.title'), onAction: onStatus },
    { id: 'help', label: say('help.title'), onAction: onHelp },
    { id: 'password', label: say('session.changePassword'), onAction: onPassword },
    { id: 'signOut', label: say('session.signOut'), onAction: onSignOut },
  ];
  return (
    <Menu
      label={say('session.account')}
      head={
        <div className={styles.who}>
          <strong>{me.name}</strong>
          <span>
            {me.email} · {say(`role.${me.role}`)}
          </span>
        </div>
      }
      choices={[
        {
          id: 'theme',
          title: say('session.theme'),
          value: theme,
          options: themes.map((value) => ({ value, label: say(`session.theme.${value}`) })),
          onChange: (value) => setTheme(themes.find((each) => each === value) ?? 'system'),
        },
        {
          id: 'language',
          title: say('session.language'),
          value: language,
          options: uiLanguages.map((value) => ({ value, label: languageNames[value], lang: value })),
          onChange: (value) => setLanguage(uiLanguages.find((each) => each === value) ?? 'en'),
        },
      ]}
      actions={actions}
      trigger={(props) => (
        <button type="button" {...props} className={styles.face} aria-label={say('session.account')}>
          <Face name={me.name} colour={me.colour} quiet />
        </button>
      )}
    />
  );
}
