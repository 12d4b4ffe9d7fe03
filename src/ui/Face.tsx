import styles from './Face.module.css';

export interface FaceProps {
  name: string;
  /** Index into the palette of faces, 0 to 7. */
  colour: number;
  /** The text in it instead of the initials: "You". */
  text?: string;
  /** The name is said elsewhere: the face is decoration. */
  quiet?: boolean;
}

/** Two letters of a name: of its first and last word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

export function Face({ name, colour, text, quiet = false }: FaceProps) {
  const naming = quiet ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name };
  return (
    <span className={styles.face} style={{ background: `var(--face-${colour % 8})` }} {...naming}>
      {text ?? initials(name)}
    </span>
  );
}
