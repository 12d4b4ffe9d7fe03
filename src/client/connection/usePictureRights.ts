import { useQuery } from '@tanstack/react-query';
import { isExpired } from '#api/media.ts';
import type { PictureRights } from '#blocks/blockView.ts';
import { dayAt } from '#ui/shortTime.ts';
import { pictureQuery } from './pictureRecords.ts';

/** How a picture may be used, kept up with what the library says; undefined while that is not known. */
export function usePictureRights(picture: string): PictureRights | undefined {
  const { data } = useQuery(pictureQuery(picture));
  if (!data) return undefined;
  const { usageTerms, expiresOn } = data;
  return { usageTerms, expiresOn, expired: isExpired(data, dayAt(Date.now())) };
}
