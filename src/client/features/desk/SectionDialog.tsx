import { useId, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './deskDialogs.module.css';

interface SectionDialogProps {
  sections: readonly string[];
  count: number;
  onSection(section: string): void;
  onClose(): void;
}

/** Asks for the section of several articles; those in use are offered. */
export function SectionDialog({ sections, count, onSection, onClose }: SectionDialogProps) {
  const say = useSay();
  const id = useId();
  const [section, setSection] = useState('');
  return (
    <Dialog title={say('desk.fileTitle', { count })} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSection(section.trim());
        }}
      >
        <TextField
          label={say('field.section')}
          maxLength={60}
          autoComplete="off"
          list={id}
          value={section}
          onChange={(event) => setSection(event.target.value)}
        />
        <datalist id={id}>
          {sections.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button look="main" type="submit">
            {say('desk.file')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
