import { ruleGroups } from '#lint/defineRule.ts';
import { levels } from '#lint/finding.ts';
import { rules } from '#lint/rules.ts';
import { Select } from '#ui/Select.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import { Group } from './Group.tsx';
import styles from './Settings.module.css';
import { type FormPlace, useLanguageForm } from './useLanguageForm.ts';

/** How much each rule of the checks matters in a language, group by group. */
export function RulesPart(place: FormPlace) {
  return (
    <WithWords topic="checks">
      {ruleGroups.map((group) => (
        <RuleGroup key={group} group={group} place={place} />
      ))}
    </WithWords>
  );
}

function RuleGroup({ group, place }: { group: (typeof ruleGroups)[number]; place: FormPlace }) {
  const say = useSay();
  const form = useLanguageForm(place, `rules.${group}`);
  const level = (value: string) => say(`settings.level.${value}` as Word);
  return (
    <Group title={say(`settings.rules.${group}`)} form={form}>
      <div className={styles.fields}>
        {rules
          .filter((rule) => rule.group === group && !rule.fixed)
          .map((rule) => (
            <div key={rule.name} className={styles.value}>
              <Select
                label={say(`check.${rule.name}` as Word)}
                value={form.levels[rule.name] ?? 'usual'}
                disabled={place.readOnly}
                options={[
                  { value: 'usual', label: say('settings.level.usual', { level: level(rule.level) }) },
                  ...[...levels, 'off' as const].map((value) => ({ value, label: level(value) })),
                ]}
                onChange={(value) => form.setLevel(rule.name, value === 'usual' ? undefined : value)}
              />
            </div>
          ))}
      </div>
    </Group>
  );
}
