import { IconButton } from '#ui/IconButton.tsx';
import { useSay } from '#ui/useSay.tsx';
import { showExport } from './exporting.store.ts';

/** The way out of the house for the open article. */
export function ExportButton() {
  const say = useSay();
  return (
    <IconButton icon="download" label={say('command.export')} aria-haspopup="dialog" onClick={() => showExport(true)} />
  );
}
