import { useId } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import { useSay } from '#ui/useSay.tsx';
import { type RowProps, seen } from './ChangeRow.tsx';
import styles from './RepairDialog.module.css';
import { around } from './review.ts';

/** What only a person can know: the likely ways, each in its sentence, and to leave it. */
export function QuestionRow({ entry: { key, options }, text, field, language, chosen, onChoose, show }: RowProps) {
  const say = useSay();
  const name = useId();
  return (
    <li>
      <fieldset className={styles.question}>
        <legend className={field === '' ? 'visually-hidden' : styles.field}>
          {[field, say('repair.questions')].filter(Boolean).join(': ')}
        </legend>
        <label>
          <input type="radio" name={`${name}${key}`} checked={chosen < 0} onChange={() => onChoose(-1)} />
          <span>{say('repair.leave')}</span>
        </label>
        {options.map((option, index) => {
          const { before, after } = around(text, option);
          return (
            <label key={`${option.from} ${option.after}`}>
              <input type="radio" name={`${name}${key}`} checked={chosen === index} onChange={() => onChoose(index)} />
              <span className={styles.sentence} lang={language}>
                {before}
                {option.to > option.from && <del>{seen(text.slice(option.from, option.to))}</del>}
                {option.after !== '' && <ins>{seen(option.after)}</ins>}
                {after}
              </span>
            </label>
          );
        })}
      </fieldset>
      <IconButton
        icon="eye"
        label={say(field === '' ? 'repair.show' : 'repair.showBeside')}
        side="left"
        onClick={show}
      />
    </li>
  );
}
