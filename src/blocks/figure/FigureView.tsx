import { useState } from 'react';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useBlockHost } from '../BlockHost.tsx';
import type { BlockViewProps } from '../blockView.ts';
import { croppedSize, readCrop } from './crop.ts';
import './FigureView.css';

/** What one does with a figure is fetched when there is one: nobody begins an article with a picture. */
const fetchTools = () => import('./FigureTools.tsx');

/** The picture of a figure, and what can be done with it. */
export function FigureView(props: BlockViewProps) {
  const { attrs, editable } = props;
  const [wanted, setWanted] = useState(true);
  const tools = useFetched(fetchTools, editable && wanted, () => setWanted(false));
  const again = () => setWanted(true);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: not a control; a hand or the focus in it asks again for what could not be fetched
    <div className="figure-place" onPointerEnter={again} onFocus={again}>
      {attrs.picture !== '' && <Picture attrs={attrs} />}
      {editable && (tools ? <tools.FigureTools {...props} /> : <div className="figure-tools" aria-busy="true" />)}
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
