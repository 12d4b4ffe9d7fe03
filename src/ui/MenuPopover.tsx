import type { RefObject } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import styles from './MenuPopover.module.css';
import type { MenuEntries } from './menuEntries.tsx';

interface MenuPopoverProps extends MenuEntries {
  button: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

export function MenuPopover({ label, head, choices = [], actions, button, onClose }: MenuPopoverProps) {
  return (
    <Popover
      aria-label={label}
      className={styles.popover ?? ''}
      triggerRef={button}
      isOpen
      onOpenChange={(open) => open || onClose()}
      placement="bottom end"
      offset={6}
    >
      {head && <div className={styles.head}>{head}</div>}
      <AriaMenu aria-label={label} className={styles.menu ?? ''} autoFocus="first" onClose={onClose}>
        {choices.map((choice) => (
          <MenuSection
            key={choice.id}
            className={styles.section ?? ''}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[choice.value]}
            onSelectionChange={(keys) => {
              const [chosen] = keys;
              if (chosen !== undefined) choice.onChange(String(chosen));
            }}
          >
            <Header className={styles.title ?? ''}>{choice.title}</Header>
            {choice.options.map((option) => (
              <MenuItem key={option.value} id={option.value} textValue={option.label} className={styles.item ?? ''}>
                <span className={styles.tick}>{option.value === choice.value && <Icon name="check" />}</span>
                <span lang={option.lang}>{option.label}</span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
        {actions.length > 0 && (
          <MenuSection className={styles.section ?? ''} aria-label={label}>
            {actions.map((action) => (
              <MenuItem
                key={action.id}
                id={action.id}
                textValue={action.label}
                className={styles.item ?? ''}
                onAction={action.onAction}
              >
                {(action.icon || choices.length > 0) && (
                  <span className={styles.tick}>{action.icon && <Icon name={action.icon} />}</span>
                )}
                {action.label}
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </AriaMenu>
    </Popover>
  );
}
