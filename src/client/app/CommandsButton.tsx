import { IconButton } from '#ui/IconButton.tsx';
import { useSay } from '#ui/useSay.tsx';
import { keyForAria, keyLabel } from '../features/editor/keyLabel.ts';
import { showCommands } from './commandCenter.store.ts';

/** The way to every command for who uses no keys, and where one learns the key. */
export function CommandsButton() {
  const say = useSay();
  return (
    <IconButton
      icon="search"
      label={say('command.palette')}
      tip={`${say('command.palette')} ${keyLabel('Mod-k')}`}
      aria-keyshortcuts={keyForAria('Mod-k')}
      aria-haspopup="dialog"
      onClick={() => showCommands('palette')}
    />
  );
}
