import { type LengthName, lengths, type SoftLimits } from '#language/lengths.ts';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { Group } from './Group.tsx';
import styles from './Settings.module.css';
import { Usual } from './StylePart.tsx';
import { type FormPlace, useLanguageForm } from './useLanguageForm.ts';

const names = Object.keys(lengths) as LengthName[];
const ends = ['from', 'to', 'warn'] as const;

function isUsual(name: LengthName, limits: SoftLimits): boolean {
  const usual: SoftLimits = lengths[name];
  return ends.every((end) => (limits[end] ?? 0) === (usual[end] ?? 0));
}

/** How long headlines, crossheads and the other short texts are at their best. */
export function LengthsPart(place: FormPlace) {
  const { readOnly } = place;
  const say = useSay();
  const form = useLanguageForm(place, 'lengths');
  const limitsOf = (name: LengthName): SoftLimits => form.style.lengths[name] ?? lengths[name];
  const set = (name: LengthName, limits: SoftLimits) => {
    const changed = Object.fromEntries(
      names.flatMap((each) => {
        const chosen = each === name ? limits : limitsOf(each);
        const { from, to, warn } = chosen;
        return isUsual(each, chosen) ? [] : [[each, { ...(from ? { from } : {}), to, warn }]];
      }),
    );
    form.set('lengths', changed);
  };
  return (
    <Group title={say('settings.group.lengths')} form={form}>
      <p className={styles.note}>{say('settings.lengthsNote')}</p>
      <ul className={styles.rows}>
        {names.map((name) => {
          const limits = limitsOf(name);
          const usual: SoftLimits = lengths[name];
          const label = say(`settings.length.${name}`);
          return (
            <li key={name} className={styles.length}>
              <fieldset disabled={readOnly}>
                <legend>{label}</legend>
                {ends.map((end) => (
                  <TextField
                    key={end}
                    label={say(`settings.length.${end}`)}
                    inputMode="numeric"
                    autoComplete="off"
                    value={String(limits[end] ?? 0)}
                    onChange={(event) => {
                      const count = Number(event.target.value.replace(/\D/g, '').slice(0, 5));
                      set(name, { ...limits, [end]: Math.min(10_000, count) });
                    }}
                  />
                ))}
              </fieldset>
              <Usual
                label={label}
                usual={ends.map((end) => usual[end] ?? 0).join(' · ')}
                isUsual={isUsual(name, limits)}
                readOnly={readOnly}
                onUsual={() => set(name, usual)}
              />
            </li>
          );
        })}
      </ul>
    </Group>
  );
}
