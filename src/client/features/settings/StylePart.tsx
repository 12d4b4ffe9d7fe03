import { type HouseStyle, noBreakPlaces, type Pair, quotePairs, styleChoices } from '#language/houseStyle.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { Say } from '#words/say.ts';
import { Example } from './Example.tsx';
import { Group } from './Group.tsx';
import { QuoteVariants } from './QuoteVariants.tsx';
import styles from './Settings.module.css';
import { type FormPlace, type LanguageForm, useLanguageForm } from './useLanguageForm.ts';

type ChoiceName = keyof typeof styleChoices;

/** How the house sets a language: its marks, signs and figures, group by group, each seen in a sentence. */
export function StylePart(place: FormPlace) {
  const say = useSay();
  const quotes = useLanguageForm(place, 'quotes');
  const signs = useLanguageForm(place, 'signs');
  const figures = useLanguageForm(place, 'figures');
  const noBreak = useLanguageForm(place, 'noBreak');
  return (
    <>
      <Group title={say('settings.group.quotes')} form={quotes}>
        <QuoteVariants form={quotes} />
        <div className={styles.fields}>
          <Marks form={quotes} level="outer" />
          <Marks form={quotes} level="inner" />
          <Choice form={quotes} name="quoteSpace" />
          <Choice form={quotes} name="apostrophe" />
        </div>
        <Example form={quotes} />
      </Group>
      <Group title={say('settings.group.signs')} form={signs}>
        <div className={styles.fields}>
          <Choice form={signs} name="dash" />
          <YesNo form={signs} name="dashSpaced" />
          <Choice form={signs} name="range" />
          <Choice form={signs} name="ellipsis" />
          <Choice form={signs} name="signSpace" />
          <Choice form={signs} name="colonSpace" />
          {place.language.startsWith('de') && <YesNo form={signs} name="sharpS" />}
        </div>
        <Example form={signs} />
      </Group>
      <Group title={say('settings.group.figures')} form={figures}>
        <div className={styles.fields}>
          <Choice form={figures} name="thousands" />
          <Choice form={figures} name="thousandsFrom" />
          <Choice form={figures} name="decimal" />
          <Choice form={figures} name="moneyDecimal" />
          <Choice form={figures} name="time" />
          <Choice form={figures} name="percentSpace" />
          <Choice form={figures} name="unitSpace" />
        </div>
        <Example form={figures} />
      </Group>
      <Group title={say('settings.group.noBreak')} form={noBreak}>
        <p className={styles.note}>{say('settings.noBreakNote')}</p>
        <NoBreak form={noBreak} />
      </Group>
    </>
  );
}

function Marks({ form, level }: { form: LanguageForm; level: 'outer' | 'inner' }) {
  const say = useSay();
  const { style, usual, readOnly } = form;
  const value = style.quotes[level].join(' ');
  const set = (marks: string) => {
    const pair = quotePairs.find((each) => each.join(' ') === marks);
    if (!pair) return;
    const { outer, inner } = style.quotes;
    const other = (kept: Pair): [string, string] => [kept[0], kept[1]];
    form.set('quotes', { outer: other(outer), inner: other(inner), [level]: [...pair] });
  };
  const label = say(`settings.quotes.${level}`);
  return (
    <div className={styles.value}>
      <Select
        label={label}
        value={value}
        disabled={readOnly}
        options={quotePairs.map((pair) => ({ value: pair.join(' '), label: pair.join(' … ') }))}
        onChange={set}
      />
      <Usual
        label={label}
        usual={usual.quotes[level].join(' … ')}
        isUsual={value === usual.quotes[level].join(' ')}
        readOnly={readOnly}
        onUsual={() => set(usual.quotes[level].join(' '))}
      />
    </div>
  );
}

function Choice({ form, name }: { form: LanguageForm; name: ChoiceName }) {
  const say = useSay();
  const { style, usual, readOnly } = form;
  const label = say(`settings.style.${name}`);
  const values: readonly string[] = styleChoices[name];
  return (
    <div className={styles.value}>
      <Select
        label={label}
        value={style[name] as string}
        disabled={readOnly}
        options={values.map((value) => ({ value, label: choiceLabel(say, name, value, style) }))}
        onChange={(value) => form.set(name, value as never)}
      />
      <Usual
        label={label}
        usual={choiceLabel(say, name, usual[name], usual)}
        isUsual={form.isUsual(name)}
        readOnly={readOnly}
        onUsual={() => form.set(name, undefined)}
      />
    </div>
  );
}

/** What each value looks like in use. */
function choiceLabel(say: Say, name: ChoiceName, value: string, { thousands }: HouseStyle): string {
  switch (name) {
    case 'thousands':
      return /\s/.test(value) ? `12${value}345 (${spaceName(say, value)})` : `12${value}345`;
    case 'thousandsFrom':
      return value === '4' ? `1${thousands}500, 12${thousands}345` : `1500, 12${thousands}345`;
    case 'decimal':
    case 'moneyDecimal':
      return `3${value}50`;
    case 'range':
      return `1950${value}1953`;
    case 'dash':
      return `${value} (${say(value === '–' ? 'character.enDash' : 'character.emDash')})`;
    case 'apostrophe':
    case 'ellipsis':
    case 'time':
      return value;
    default:
      return spaceName(say, value);
  }
}

function spaceName(say: Say, space: string): string {
  if (space === '') return say('settings.space.none');
  return say(space === '\u00a0' ? 'settings.space.noBreak' : 'settings.space.narrow');
}

function YesNo({ form, name }: { form: LanguageForm; name: 'dashSpaced' | 'sharpS' }) {
  const say = useSay();
  const { style, usual, readOnly } = form;
  const label = say(`settings.style.${name}`);
  const word = (value: boolean) => say(value ? `settings.${name}.yes` : `settings.${name}.no`);
  return (
    <div className={styles.value}>
      <Select
        label={label}
        value={style[name] ? 'yes' : 'no'}
        disabled={readOnly}
        options={[
          { value: 'yes', label: word(true) },
          { value: 'no', label: word(false) },
        ]}
        onChange={(value) => form.set(name, value === 'yes')}
      />
      <Usual
        label={label}
        usual={word(usual[name])}
        isUsual={form.isUsual(name)}
        readOnly={readOnly}
        onUsual={() => form.set(name, undefined)}
      />
    </div>
  );
}

function NoBreak({ form }: { form: LanguageForm }) {
  const say = useSay();
  const { noBreak } = form.style;
  const label = say('settings.group.noBreak');
  return (
    <>
      <ul className={styles.checks}>
        {noBreakPlaces.map((place) => (
          <li key={place}>
            <label>
              <input
                type="checkbox"
                checked={noBreak.includes(place)}
                disabled={form.readOnly}
                onChange={(event) => {
                  const chosen = new Set(noBreak);
                  if (event.target.checked) chosen.add(place);
                  else chosen.delete(place);
                  form.set(
                    'noBreak',
                    noBreakPlaces.filter((each) => chosen.has(each)),
                  );
                }}
              />
              {say(`settings.noBreak.${place}`)}
            </label>
          </li>
        ))}
      </ul>
      <Usual
        label={label}
        usual={say('settings.noBreakUsual')}
        isUsual={form.isUsual('noBreak')}
        readOnly={form.readOnly}
        onUsual={() => form.set('noBreak', undefined)}
      />
    </>
  );
}

interface UsualProps {
  label: string;
  usual: string;
  isUsual: boolean;
  readOnly: boolean;
  onUsual(): void;
}

/** What is usual, where the house has decided otherwise, and the way back to it. */
export function Usual({ label, usual, isUsual, readOnly, onUsual }: UsualProps) {
  const say = useSay();
  if (isUsual) return null;
  return (
    <span className={styles.usual}>
      {say('settings.usual', { value: usual })}
      {!readOnly && (
        <Button look="quiet" icon="undo" aria-label={say('settings.backToUsual', { name: label })} onClick={onUsual}>
          {say('settings.back')}
        </Button>
      )}
    </span>
  );
}
