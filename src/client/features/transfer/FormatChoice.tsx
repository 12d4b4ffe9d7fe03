import { formats } from '#formats/all.ts';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import { printName } from './PrintedPage.tsx';

interface FormatChoiceProps {
  /** The name of a format, or `printName` where that is offered. */
  chosen: string;
  /** Of one article the page can be printed, too. */
  print?: boolean;
  onFormat(name: string): void;
}

const printed = { name: printName, label: 'format.print' } as const;

export function FormatChoice({ chosen, print = false, onFormat }: FormatChoiceProps) {
  const say = useSay();
  return (
    <Select
      label={say('export.format')}
      value={chosen}
      options={[...formats, ...(print ? [printed] : [])].map(({ name, label }) => ({ value: name, label: say(label) }))}
      onChange={onFormat}
    />
  );
}
