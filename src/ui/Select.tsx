import { useId } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Select.module.css';

interface Option<Value extends string> {
  value: Value;
  label: string;
  lang?: string;
}

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange(value: Value): void;
  disabled?: boolean;
  /** `field` shows its label above; `chip` is small, and coloured while `on`. */
  look?: 'field' | 'chip';
  on?: boolean;
}

/** The browser's own list: it is the most accessible one, and a phone shows its wheel. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, options, onChange, disabled, look = 'field', on = false } = props;
  const id = useId();
  return (
    <div className={look === 'field' ? styles.field : styles.chip} data-on={on || undefined}>
      {look === 'field' && <label htmlFor={id}>{label}</label>}
      <span className={styles.box}>
        <select
          id={id}
          aria-label={look === 'chip' ? label : undefined}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
    </div>
  );
}
