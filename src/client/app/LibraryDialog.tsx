import { can } from '#article/permissions.ts';
import type { LibraryProps } from '#blocks/blockView.ts';
import { WithWords } from '#ui/useSay.tsx';
import { PictureLibrary } from '../features/media/PictureLibrary.tsx';
import { useMe } from './useMe.ts';

/** The picture library for whoever is signed in. */
export function LibraryDialog(props: LibraryProps) {
  const { me } = useMe();
  return (
    <WithWords topic="library">
      <PictureLibrary {...props} mayDescribe={can(me.role, 'create')} mayLicense={can(me.role, 'pictures')} />
    </WithWords>
  );
}
