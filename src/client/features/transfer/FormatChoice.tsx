import { formats } from '#formats/all.ts';
import type { FormatDefinition } from '#formats/defineFormat.ts';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';

interface FormatChoiceProps {
  format: FormatDefinition;
  onFormat(name: string): void;
}

export function FormatChoice({ format, onFormat }: FormatChoiceProps) {
  const say = useSay();
  return (
    <Select
      label={say('export.format')}
      value={format.name}
      options={formats.map(({ name, label }) => ({ value: name, label: say(label) }))}
      onChange={onFormat}
    />
  );
}
