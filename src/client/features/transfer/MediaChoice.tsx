import { Segments } from '#ui/Segments.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Export.module.css';

/** Pictures and recordings: named by their addresses, or packed with the file. */
export type Media = 'reference' | 'included';

interface MediaChoiceProps {
  media: Media;
  onMedia(media: Media): void;
}

export function MediaChoice({ media, onMedia }: MediaChoiceProps) {
  const say = useSay();
  return (
    <div className={styles.media}>
      <h3>{say('export.media')}</h3>
      <Segments<Media>
        label={say('export.media')}
        value={media}
        options={[
          { value: 'reference', label: say('export.media.reference') },
          { value: 'included', label: say('export.media.included') },
        ]}
        onChange={onMedia}
      />
    </div>
  );
}
