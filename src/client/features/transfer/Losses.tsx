import { aspects } from '#formats/aspects.ts';
import type { FormatDefinition } from '#formats/defineFormat.ts';
import { useSay } from '#ui/useSay.tsx';
import styles from './Export.module.css';

/** What a format cannot carry, as it declares itself. It stands under the choices, which keep their places while formats are compared. */
export function Losses({ format: { loses } }: { format: FormatDefinition }) {
  const say = useSay();
  return (
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
  );
}
