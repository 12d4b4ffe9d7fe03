import type { Node } from '@tiptap/pm/model';
import { useMemo } from 'react';
import { type Aspect, aspects } from '#formats/aspects.ts';
import { aspectsIn } from '#formats/aspectsIn.ts';
import type { FormatDefinition } from '#formats/defineFormat.ts';
import { useSay } from '#ui/useSay.tsx';
import styles from './Export.module.css';

interface LossesProps {
  format: Pick<FormatDefinition, 'loses'>;
  /** The fair copy of the one article it is about: what that has not got stands behind. */
  copy?: Node | null;
}

/** What a format cannot carry, as it declares itself. It stands under the choices, which keep their places while formats are compared. */
export function Losses({ format: { loses }, copy = null }: LossesProps) {
  const say = useSay();
  const had = useMemo(() => (copy ? aspectsIn(copy, loses) : loses), [copy, loses]);
  const others = loses.filter((aspect) => !had.includes(aspect));
  return (
    <section className={styles.loses} aria-label={say('export.loses')}>
      <h3>{say('export.loses')}</h3>
      {had.length > 0 ? <List of={had} /> : <p>{say('export.losesNothing')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{say('export.losesElsewhere', { count: others.length })}</summary>
          <List of={others} />
        </details>
      )}
    </section>
  );
}

function List({ of }: { of: readonly Aspect[] }) {
  const say = useSay();
  return (
    <ul>
      {of.map((aspect) => (
        <li key={aspect}>{say(aspects[aspect])}</li>
      ))}
    </ul>
  );
}
