import { formats } from '#formats/all.ts';
import { aspects } from '#formats/aspects.ts';
import type { FormatDefinition } from '#formats/defineFormat.ts';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Export.module.css';

interface FormatChoiceProps {
  format: FormatDefinition;
  onFormat(name: string): void;
}

/** The format, and what it cannot carry, as it declares itself. */
export function FormatChoice({ format, onFormat }: FormatChoiceProps) {
  const say = useSay();
  const { loses } = format;
  return (
    <>
      <Select
        label={say('export.format')}
        value={format.name}
        options={formats.map(({ name, label }) => ({ value: name, label: say(label) }))}
        onChange={onFormat}
      />
      <section className={styles.loses} aria-label={say('export.loses')}>
        <h3>{say('export.loses')}</h3>
        {loses.length === 0 ? (
          <p>{say('export.losesNothing')}</p>
        ) : (
          <ul>
            {loses.map((aspect) => (
              <li key={aspect}>{say(aspects[aspect])}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
