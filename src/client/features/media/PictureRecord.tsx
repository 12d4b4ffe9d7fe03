import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changePicture, isExpired, longestAbout, type Picture } from '#api/media.ts';
import { pictureAddress, pictureWidths } from '#page/pictures.ts';
import { Button } from '#ui/Button.tsx';
import { dayAt, longDay } from '#ui/shortTime.ts';
import { TextField } from '#ui/TextField.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { pictureKeys } from '../../connection/pictureRecords.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './PictureLibrary.module.css';

interface PictureRecordProps {
  picture: Picture;
  mayDescribe: boolean;
  mayLicense: boolean;
  onUse(): void;
}

/** What the newsroom knows of the chosen picture, to read and to keep up. */
export function PictureRecord({ picture, mayDescribe, mayLicense, onUse }: PictureRecordProps) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  return (
    <section className={styles.record} aria-label={say('library.record')}>
      <img src={pictureAddress(picture.id, pictureWidths[1])} alt={picture.alt || say('block.figure.noAlt')} />
      {editing ? (
        <RecordForm picture={picture} mayLicense={mayLicense} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Facts picture={picture} />
          <div className={styles.buttons}>
            {mayDescribe && <Button onClick={() => setEditing(true)}>{say('library.edit')}</Button>}
            <Button look="main" onClick={onUse}>
              {say('library.use')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Facts({ picture }: { picture: Picture }) {
  const say = useSay();
  const { language } = useLanguage();
  const { caption, credit, copyright, usageTerms, expiresOn, name, width, height, createdBy } = picture;
  const expired = isExpired(picture, dayAt(Date.now()));
  const day = expiresOn === '' ? '' : longDay(language, expiresOn);
  const rows = [
    [say('block.figure.caption'), caption],
    [say('block.figure.credit'), credit],
    [say('library.copyright'), copyright],
    [say('library.usageTerms'), usageTerms],
    [say('library.file'), [name, `${width} × ${height}`].filter((text) => text !== '').join(' · ')],
    [say('library.by'), createdBy],
  ].filter(([, text]) => text !== '');
  return (
    <>
      {day !== '' && (
        <p className={styles.until} data-expired={expired || undefined}>
          {say(expired ? 'picture.expired' : 'picture.usableUntil', { day })}
        </p>
      )}
      <dl className={styles.facts}>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface RecordFormProps {
  picture: Picture;
  mayLicense: boolean;
  onDone(): void;
}

function RecordForm({ picture, mayLicense, onDone }: RecordFormProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [about, setAbout] = useState({ caption: picture.caption, credit: picture.credit, alt: picture.alt });
  const [rights, setRights] = useState({ usageTerms: picture.usageTerms, expiresOn: picture.expiresOn });
  const saving = useMutation({
    mutationFn: () => call(changePicture, { id: picture.id, ...about, ...(mayLicense ? rights : {}) }),
    onSuccess: async (changed) => {
      queries.setQueryData([pictureKeys.one, picture.id], changed);
      await queries.invalidateQueries({ queryKey: [pictureKeys.list] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Forms inside of a portal are still the figure's to React.
    event.stopPropagation();
    saving.mutate();
  };
  const words = { caption: 'block.figure.caption', credit: 'block.figure.credit', alt: 'library.alt' } as const;
  return (
    <form className={styles.form} onSubmit={submit}>
      <div role="alert">{saving.error && <p className={styles.problem}>{problemSentence(say, saving.error)}</p>}</div>
      {(['caption', 'credit', 'alt'] as const).map((name) => (
        <TextField
          key={name}
          label={say(words[name])}
          maxLength={longestAbout}
          value={about[name]}
          onChange={(event) => setAbout({ ...about, [name]: event.target.value })}
        />
      ))}
      <TextField
        label={say('library.usageTerms')}
        maxLength={longestAbout}
        value={rights.usageTerms}
        disabled={!mayLicense}
        help={mayLicense ? undefined : say('library.desksRights')}
        onChange={(event) => setRights({ ...rights, usageTerms: event.target.value })}
      />
      <TextField
        label={say('library.expiresOn')}
        type="date"
        value={rights.expiresOn}
        disabled={!mayLicense}
        onChange={(event) => setRights({ ...rights, expiresOn: event.target.value })}
      />
      <div className={styles.buttons}>
        <Button onClick={onDone}>{say('ui.cancel')}</Button>
        <Button look="main" type="submit" disabled={saving.isPending}>
          {say('library.save')}
        </Button>
      </div>
    </form>
  );
}
