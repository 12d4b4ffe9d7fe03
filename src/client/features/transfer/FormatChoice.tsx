import { formats } from '#formats/all.ts';
import { print as printed } from '#page/print.ts';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';

interface FormatChoiceProps {
  /** The name of a format, or `print` where that is offered. */
  chosen: string;
  /** Of one article the page can be printed, too. */
  print?: boolean;
  onFormat(name: string): void;
}

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
