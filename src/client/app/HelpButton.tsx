import { IconButton } from '#ui/IconButton.tsx';
import { useSay } from '#ui/useSay.tsx';
import { showHelp } from './help.store.ts';

export function HelpButton() {
  const say = useSay();
  return (
    <IconButton
      icon="help"
      label={say('help.title')}
      aria-keyshortcuts="F1"
      aria-haspopup="dialog"
      onClick={() => showHelp(true)}
    />
  );
}
