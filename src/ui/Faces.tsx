import { Face, type FaceProps } from './Face.tsx';
import styles from './Faces.module.css';

/** A row of faces; those beyond `most` are counted, and named in the count's name. */
export function Faces({ people, most = 4 }: { people: readonly (FaceProps & { id: string })[]; most?: number }) {
  const shown = people.length > most ? people.slice(0, most - 1) : people;
  const rest = people.slice(shown.length);
  const restNames = rest.map((person) => person.name).join(', ');
  return (
    <span className={styles.faces}>
      {shown.map(({ id, ...face }) => (
        <Face key={id} {...face} />
      ))}
      {rest.length > 0 && (
        <span className={styles.rest} role="img" aria-label={restNames} title={restNames}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}
