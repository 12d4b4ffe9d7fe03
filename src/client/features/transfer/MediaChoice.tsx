import type { FormatDefinition } from '#formats/defineFormat.ts';
import { Segments } from '#ui/Segments.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Export.module.css';

/** Pictures and recordings: named by their addresses, or packed with the file. */
export type Media = 'reference' | 'included';

interface MediaChoiceProps {
  format: FormatDefinition;
  media: Media;
  onMedia(media: Media): void;
}

/** How media leave, in a format that has a place for them; in others there is nothing to choose, nor of pictures that are in the file itself. */
export function MediaChoice({ format: { loses, holdsPictures }, media, onMedia }: MediaChoiceProps) {
  const say = useSay();
  if (loses.includes('pictures') && loses.includes('recordings')) return null;
  const title = say(holdsPictures ? 'export.recordings' : 'export.media');
  return (
    <div className={styles.media}>
      <h3>{title}</h3>
      <Segments<Media>
        label={title}
        value={media}
        options={[
          { value: 'reference', label: say('export.media.reference') },
          { value: 'included', label: say('export.media.included') },
        ]}
        onChange={onMedia}
      />
      {media === 'reference' && <p>{say('export.media.closed')}</p>}
      {holdsPictures && <p>{say('export.picturesInside')}</p>}
    </div>
  );
}
