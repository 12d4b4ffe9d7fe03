import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useStored } from '#ui/useStored.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import {
  asTextSize,
  asTextWidth,
  textSizeKey,
  textSizes,
  textWidthKey,
  textWidths,
  toggleMode,
} from '../features/editor/writingModes.ts';
import { Receipt } from './Receipt.tsx';
import styles from './UndistractedBar.module.css';

/** All that is left around the text where nothing is to distract: whether it is saved, how it looks, and the way back. */
export function UndistractedBar({ session }: { session: ArticleSession }) {
  const say = useSay();
  const [size, setSize] = useStored(textSizeKey, '100');
  const [width, setWidth] = useStored(textWidthKey, 'normal');
  return (
    <header className={styles.bar}>
      <Receipt session={session} />
      <Menu
        label={say('writing.look')}
        choices={[
          {
            id: 'width',
            title: say('writing.textWidth'),
            value: asTextWidth(width),
            options: textWidths.map((value) => ({ value, label: say(`writing.width.${value}`) })),
            onChange: setWidth,
          },
          {
            id: 'size',
            title: say('writing.textSize'),
            value: asTextSize(size),
            options: textSizes.map((value) => ({ value, label: say('writing.percent', { size: value }) })),
            onChange: setSize,
          },
        ]}
        actions={[]}
        trigger={(props) => <IconButton {...props} icon="eye" label={say('writing.look')} />}
      />
      <IconButton icon="close" label={say('writing.leave')} side="left" onClick={() => toggleMode('undistracted')} />
    </header>
  );
}
