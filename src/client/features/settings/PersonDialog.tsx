import { type FormEvent, useState } from 'react';
import type { NameJson } from '#api/house.ts';
import { type BaseLanguage, baseLanguages } from '#lint/nameEntry.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Settings.module.css';

interface PersonDialogProps {
  name: NameJson;
  fresh: boolean;
  saving: boolean;
  problem: string | null;
  onSave(name: NameJson): void;
  onRemove(): void;
  onClose(): void;
}

type Texts = Readonly<Record<BaseLanguage, string>>;

/** A person of the register: the whole name as a text first gives it, and what they are, in each language. */
export function PersonDialog({ name, fresh, saving, problem, onSave, onRemove, onClose }: PersonDialogProps) {
  const say = useSay();
  const [spelled, setSpelled] = useState<Texts>(() => textsOf(name.spelled));
  const [role, setRole] = useState<Texts>(() => textsOf(name.role ?? {}));
  const [others, setOthers] = useState((name.others ?? []).join(', '));
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const names = said(spelled);
    setMissing(Object.keys(names).length === 0);
    if (Object.keys(names).length === 0 || saving) return;
    const roles = said(role);
    const found = others
      .split(',')
      .map((other) => other.trim())
      .filter((other) => other !== '');
    onSave({
      spelled: names,
      ...(found.length > 0 ? { others: found } : {}),
      ...(Object.keys(roles).length > 0 ? { role: roles } : {}),
    });
  };
  return (
    <Dialog title={say(fresh ? 'settings.addName' : 'settings.person')} onClose={onClose}>
      <form className={styles.person} onSubmit={submit} noValidate>
        {baseLanguages.map((base) => (
          <fieldset key={base}>
            <legend>{say(`settings.base.${base}`)}</legend>
            <TextField
              label={say('settings.fullName')}
              lang={base}
              autoComplete="off"
              maxLength={100}
              value={spelled[base]}
              onChange={(event) => setSpelled({ ...spelled, [base]: event.target.value })}
            />
            <TextField
              label={say('settings.role')}
              lang={base}
              autoComplete="off"
              maxLength={200}
              value={role[base]}
              onChange={(event) => setRole({ ...role, [base]: event.target.value })}
            />
          </fieldset>
        ))}
        <TextField
          label={say('settings.otherSpellings')}
          help={say('settings.otherSpellingsNote')}
          autoComplete="off"
          value={others}
          onChange={(event) => setOthers(event.target.value)}
        />
        <FormProblem sentence={missing ? say('settings.nameMissing') : problem} />
        <div className={styles.buttons}>
          <Button type="submit" look="main" aria-disabled={saving}>
            {say('settings.save')}
          </Button>
          {!fresh && (
            <Button look="danger" icon="trash" onClick={onRemove}>
              {say('settings.removeName')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function textsOf(texts: { readonly [Base in BaseLanguage]?: string | undefined }): Texts {
  const { de = '', fr = '', it = '', en = '' } = texts;
  return { de, fr, it, en };
}

function said(texts: Texts): NameJson['spelled'] {
  const stated = baseLanguages.map((base) => [base, texts[base].trim()] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(stated);
}
