import { longDay } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { useBlockHost } from '../BlockHost.tsx';
import type { BlockViewProps } from '../blockView.ts';
import { croppedSize, readCrop } from './crop.ts';
import { FigureTools } from './FigureTools.tsx';
import './FigureView.css';

/** The picture of a figure, and what can be done with it. */
export function FigureView(props: BlockViewProps) {
  const { attrs, editable } = props;
  return (
    <div className="figure-place">
      {attrs.picture !== '' && <Picture attrs={attrs} />}
      {attrs.picture !== '' && <Rights picture={String(attrs.picture)} />}
      {editable && <FigureTools {...props} />}
    </div>
  );
}

function Picture({ attrs }: Pick<BlockViewProps, 'attrs'>) {
  const say = useSay();
  const { pictureAddress, widths } = useBlockHost();
  const crop = String(attrs.crop);
  const address = (width: number) => pictureAddress(String(attrs.picture), width, crop);
  const described = attrs.decorative ? '' : String(attrs.alt) || say('block.figure.noAlt');
  const known = Number(attrs.width) > 0 && Number(attrs.height) > 0;
  const size = { width: Number(attrs.width), height: Number(attrs.height) };
  return (
    <img
      src={address(widths[1] ?? 800)}
      srcSet={widths.map((width) => `${address(width)} ${width}w`).join(', ')}
      sizes="(min-width: 700px) 640px, 100vw"
      alt={described}
      draggable={false}
      {...(known ? croppedSize(size, readCrop(crop)) : {})}
    />
  );
}

/** Says where a picture may not be used any more, or until when and how it may. */
function Rights({ picture }: { picture: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const rights = useBlockHost().usePictureRights(picture);
  if (!rights || (rights.expiresOn === '' && rights.usageTerms === '')) return null;
  const day = rights.expiresOn === '' ? '' : longDay(language, rights.expiresOn);
  const until = day === '' ? '' : say(rights.expired ? 'picture.expired' : 'picture.usableUntil', { day });
  return (
    <p className="figure-rights" data-expired={rights.expired || undefined}>
      {[until, rights.usageTerms].filter((text) => text !== '').join(' · ')}
    </p>
  );
}
