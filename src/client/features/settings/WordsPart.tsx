import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { Group } from './Group.tsx';
import styles from './Settings.module.css';
import { type FormPlace, useLanguageForm } from './useLanguageForm.ts';

/** The house's own words in a language: those it keeps, those it writes otherwise, and those it does not print. */
export function WordsPart(place: FormPlace) {
  const { language, readOnly } = place;
  const say = useSay();
  const forbidden = useLanguageForm(place, 'forbidden');
  const spellings = useLanguageForm(place, 'spellings');
  const keep = useLanguageForm(place, 'keep');
  const forbiddenRows = forbidden.style.forbidden.map((row) => ({ ...row }));
  const spellingRows = spellings.style.spellings.map((row) => ({ ...row }));
  return (
    <>
      <Group title={say('settings.group.forbidden')} form={forbidden}>
        <p className={styles.note}>{say('settings.forbiddenNote')}</p>
        <Rows
          rows={forbiddenRows}
          columns={[
            { name: 'word', label: say('settings.word') },
            { name: 'instead', label: say('settings.instead') },
            { name: 'reason', label: say('settings.reason') },
          ]}
          fresh={{ word: '', instead: '', reason: '' }}
          add={say('settings.addWord')}
          lang={language}
          readOnly={readOnly}
          onChange={(rows) => forbidden.set('forbidden', rows)}
        />
      </Group>
      <Group title={say('settings.group.spellings')} form={spellings}>
        <p className={styles.note}>{say('settings.spellingsNote')}</p>
        <Rows
          rows={spellingRows}
          columns={[
            { name: 'wrong', label: say('settings.wrong') },
            { name: 'right', label: say('settings.right') },
          ]}
          fresh={{ wrong: '', right: '' }}
          add={say('settings.addSpelling')}
          lang={language}
          readOnly={readOnly}
          onChange={(rows) => spellings.set('spellings', rows)}
        />
      </Group>
      <Group title={say('settings.group.keep')} form={keep}>
        <TextArea
          label={say('settings.keep')}
          help={say('settings.keepNote')}
          lang={language}
          rows={4}
          readOnly={readOnly}
          value={keep.style.keep.join('\n')}
          onChange={(event) => {
            const lines = event.target.value.split('\n');
            keep.set('keep', event.target.value === '' ? [] : lines);
          }}
          onBlur={() => {
            const lines = keep.style.keep.map((line) => line.trim()).filter((line) => line !== '');
            if (lines.length < keep.style.keep.length) keep.set('keep', lines);
          }}
        />
      </Group>
    </>
  );
}

interface RowsProps<Row extends Readonly<Record<string, string>>> {
  rows: readonly Row[];
  columns: readonly { name: keyof Row & string; label: string }[];
  fresh: Row;
  add: string;
  lang: string;
  readOnly: boolean;
  onChange(rows: Row[]): void;
}

/** A list of a few texts a row, to be typed in, added to and taken from. */
function Rows<Row extends Readonly<Record<string, string>>>(props: RowsProps<Row>) {
  const { rows, columns, fresh, add, lang, readOnly, onChange } = props;
  const say = useSay();
  const first = columns[0]?.name ?? '';
  return (
    <>
      <ul className={styles.rows}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, whatever is typed in it
          <li key={index} data-columns={columns.length}>
            {columns.map(({ name, label }) => (
              <TextField
                key={name}
                label={label}
                value={row[name] ?? ''}
                lang={lang}
                autoComplete="off"
                readOnly={readOnly}
                onChange={(event) =>
                  onChange(rows.map((each, at) => (at === index ? { ...each, [name]: event.target.value } : each)))
                }
              />
            ))}
            {!readOnly && (
              <IconButton
                icon="trash"
                label={say('settings.removeRow', { word: row[first] || String(index + 1) })}
                side="left"
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              />
            )}
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className={styles.note}>{say('settings.noWords')}</p>}
      {!readOnly && (
        <Button icon="plus" className={styles.add} onClick={() => onChange([...rows, fresh])}>
          {add}
        </Button>
      )}
    </>
  );
}
