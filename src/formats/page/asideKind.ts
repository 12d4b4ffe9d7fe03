import type { HtmlElement } from '#marks/htmlTree.ts';
import { treeText } from '../reading/counts.ts';
import type { AsideKind } from '../reading/reading.ts';
import { furnitureLine } from './furnitureLine.ts';

const byName: readonly (readonly [RegExp, AsideKind])[] = [
  [/newsletter/i, 'newsletter'],
  [/cookie|consent|gdpr|privacy-?(banner|manager)/i, 'cookie'],
  [/comment|disqus|diskussion|kommentar/i, 'comments'],
  [/share|social|teilen|partage/i, 'share'],
  [/paywall|subscri|abo(nn|-|_|$)|piano/i, 'subscription'],
  [/login|sign-?in|account|register/i, 'login'],
  [/audio|player|podcast|video/i, 'player'],
  [/related|recommend|more-?(stories|news)|mostread|most-read|teaser|trending|popular/i, 'related'],
  [/\b(ad|ads|advert\w*|banner|sponsor\w*|promo\w*|werbung)\b/i, 'advertisement'],
  [/prev|next|pagination|pager/i, 'neighbours'],
  [/nav|menu|breadcrumb|masthead|skip-?link|toolbar/i, 'navigation'],
  [/foot/i, 'footer'],
];

/** What its makers call a part of a page. */
export function kindByName({ tag, attributes }: HtmlElement): AsideKind | null {
  if (tag === 'nav') return 'navigation';
  if (tag === 'footer') return 'footer';
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.role ?? ''} ${attributes['aria-label'] ?? ''}`;
  return byName.find(([pattern]) => pattern.test(names))?.[1] ?? null;
}

/** What a left-out part of a page is: by its words, then by what its makers call it. */
export function kindOf(piece: HtmlElement, blocks: readonly HtmlElement[]): AsideKind {
  const named = innerName(piece);
  const kinds = blocks.flatMap((block) => furnitureLine(treeText([block]))?.kind ?? []);
  const first = kinds[0];
  if (first && (kinds.length >= blocks.length / 3 || !named)) return first;
  return named ?? (piece.tag === 'header' ? 'navigation' : piece.tag === 'aside' ? 'related' : 'other');
}

function innerName(piece: HtmlElement): AsideKind | null {
  const own = kindByName(piece);
  if (own) return own;
  const [only, ...more] = piece.children.filter((child): child is HtmlElement => typeof child !== 'string');
  return only && more.length === 0 ? innerName(only) : null;
}
