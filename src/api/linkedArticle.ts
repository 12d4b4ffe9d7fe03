import type { LinkedArticle } from '#blocks/dressing.ts';
import { previewArticle } from './articles.ts';

/** Another article as a preview links to it: to its own preview, for those who may read it. */
export function linkedArticle({
  id,
  headline,
  kicker,
}: {
  id: string;
  headline: string;
  kicker: string;
}): LinkedArticle {
  return { headline, kicker, href: previewArticle.path.replace(':id', encodeURIComponent(id)) };
}
