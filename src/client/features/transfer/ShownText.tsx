import styles from './Export.module.css';

/** Signs that nobody sees, some of which turn the order of what stands beside them. */
const unseen = /([\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])/u;

/** The text of a file with each sign that nobody sees as its code point: none of them turns what is shown. */
export function ShownText({ text }: { text: string }) {
  return text.split(unseen).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a file that was written does not change
      <span key={index} className={styles.sign} dir="ltr">
        {codePoint(part)}
      </span>
    ),
  );
}

const codePoint = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
