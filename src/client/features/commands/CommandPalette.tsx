import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Dialog } from '#ui/Dialog.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useStored } from '#ui/useStored.tsx';
import styles from './CommandPalette.module.css';
import { paletteEntries } from './paletteEntries.ts';
import { readRecent, withRecent } from './recent.ts';
import type { ShownCommand } from './shownCommand.ts';

interface CommandPaletteProps {
  commands: readonly ShownCommand[];
  onClose(): void;
}

/** Every command, found by its name: a field that keeps the focus, and below it the list that arrows walk. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const say = useSay();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [stored, store] = useStored('galley.recentCommands', '');
  const [recent] = useState(() => readRecent(stored));
  const groups = paletteEntries(typed, commands, recent, say('command.recent'));
  const entries = groups.flatMap((group) => group.commands);
  const chosen = entries[active];
  const possible = entries.filter(({ run }) => run).length;

  useEffect(() => {
    list.current?.querySelectorAll('[role=option]')[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (command: ShownCommand) => {
    if (!command.run) return;
    store(withRecent(stored, command.id));
    // The dialog gives the focus back before the command does its own with it.
    flushSync(onClose);
    command.run();
  };
  const byKey = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const to = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    }[event.key];
    if (to !== undefined) setActive(Math.max(0, to));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) choose(chosen);
    else return;
    event.preventDefault();
  };
  let index = -1;
  return (
    <Dialog title={say('command.palette')} headless place="top" onClose={onClose}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={say('command.search')}
          placeholder={say('command.search')}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${active}` : undefined}
          data-first
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={byKey}
        />
        <Kbd>Esc</Kbd>
      </div>
      <span className="visually-hidden" role="status" aria-label={say('command.found')}>
        {say('command.count', { count: possible })}
      </span>
      <div className={styles.list} ref={list} id={`${id}-list`} role="listbox" aria-label={say('command.all')}>
        {groups.map(({ title, commands: shown }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box
          <div key={title} role="group" aria-label={title ?? say('command.found')}>
            {title !== null && (
              <div className={styles.title} aria-hidden="true">
                {title}
              </div>
            )}
            {shown.map((command) => {
              index += 1;
              const at = index;
              return (
                <Option
                  key={command.id}
                  id={`${id}-${at}`}
                  command={command}
                  active={at === active}
                  onPoint={() => setActive(at)}
                  onChoose={() => choose(command)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={styles.nothing}>{say('command.nothing', { typed })}</p>}
    </Dialog>
  );
}

interface OptionProps {
  id: string;
  command: ShownCommand;
  active: boolean;
  onPoint(): void;
  onChoose(): void;
}

function Option({ id, command, active, onPoint, onChoose }: OptionProps) {
  const { label, key, run, on } = command;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the field
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={run === null || undefined}
      aria-checked={on}
      aria-keyshortcuts={key?.aria}
      className={styles.option}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <span className={styles.tick}>{on && <Icon name="check" />}</span>
      <span className={styles.label}>{label}</span>
      {key && <Kbd>{key.label}</Kbd>}
    </div>
  );
}
