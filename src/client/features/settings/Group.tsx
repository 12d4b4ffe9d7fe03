import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '#ui/Button.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { useFocusKept } from '#ui/useFocusKept.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Settings.module.css';
import type { LanguageForm } from './useLanguageForm.ts';

interface GroupProps {
  title: string;
  form: Pick<LanguageForm, 'dirty' | 'saving' | 'problem' | 'save' | 'discard'>;
  children: ReactNode;
}

/** A small form with its heading; it is saved by itself, and says why it could not be. */
export function Group({ title, form, children }: GroupProps) {
  const say = useSay();
  const id = useId();
  const box = useFocusKept<HTMLFormElement>();
  const { dirty, saving, problem, save, discard } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (dirty && !saving) save();
  };
  return (
    <form ref={box} tabIndex={-1} className={styles.group} aria-labelledby={id} onSubmit={submit} noValidate>
      <h2 id={id}>{title}</h2>
      {children}
      <FormProblem sentence={problem} />
      {dirty && (
        <div className={styles.buttons}>
          <Button type="submit" aria-disabled={saving}>
            {say('settings.save')}
          </Button>
          <Button look="quiet" onClick={discard}>
            {say('settings.discard')}
          </Button>
        </div>
      )}
    </form>
  );
}
