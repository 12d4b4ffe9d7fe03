/** Whose pages may be shown as a card. Nobody else's: a card says to readers that the house knows where it leads. */
const providers: Readonly<Record<string, readonly string[]>> = {
  YouTube: ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'youtu.be'],
  Vimeo: ['vimeo.com', 'player.vimeo.com'],
  SRF: ['www.srf.ch'],
  RTS: ['www.rts.ch'],
  RSI: ['www.rsi.ch'],
  ARTE: ['www.arte.tv'],
  Datawrapper: ['datawrapper.dwcdn.net', 'www.datawrapper.de'],
  Flourish: ['public.flourish.studio', 'flo.uri.sh'],
  OpenStreetMap: ['www.openstreetmap.org'],
  Bluesky: ['bsky.app'],
  X: ['x.com', 'twitter.com'],
  Instagram: ['www.instagram.com', 'instagram.com'],
  Facebook: ['www.facebook.com'],
  TikTok: ['www.tiktok.com'],
  LinkedIn: ['www.linkedin.com'],
  Spotify: ['open.spotify.com'],
  SoundCloud: ['soundcloud.com'],
};

/** The names of all providers, in order. */
export const providerNames: readonly string[] = Object.keys(providers);

/** Whose page an address is; `null` for every host that is not in the list, however much alike it looks. */
export function providerOf(address: string): string | null {
  const host = hostOf(address);
  return providerNames.find((name) => host !== null && providers[name]?.includes(host)) ?? null;
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).host;
  } catch {
    return null;
  }
}

/**
 * What somebody types or pastes as the address of a card: https, no name or password in it, a provider's own host, written as
 * browsers write it. `null` for anything else.
 */
export function embedAddress(typed: string): string | null {
  const text = typed.trim();
  if (text.startsWith('<')) return addressInCode(text);
  if (text.length > 2000) return null;
  try {
    const url = new URL(/^[\w-]+\.[\w.-]+\//.test(text) ? `https://${text}` : text);
    const clean = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
    return clean && providerOf(url.href) !== null ? url.href : null;
  } catch {
    return null;
  }
}

/** The first address of a provider's page in the code that providers offer to copy; of the code itself nothing is kept. */
function addressInCode(code: string): string | null {
  if (code.length > 20_000) return null;
  const found = code.matchAll(/\b(?:src|href|cite)\s*=\s*["'](https:[^"'\s<>]+)/gi);
  for (const [, address = ''] of found) {
    const clean = embedAddress(address.replaceAll('&amp;', '&'));
    if (clean) return clean;
  }
  return null;
}
