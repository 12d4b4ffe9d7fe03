/** An address in full, by what it is relative to; null where it is none. */
export function absolute(address: string, base: string | undefined): string | null {
  const trimmedAddress = address.trim();
  if (!base || /^[a-z][a-z0-9+.-]*:/i.test(trimmedAddress)) return trimmedAddress === '' ? null : trimmedAddress;
  try {
    return new URL(trimmedAddress, base).href;
  } catch {
    return null;
  }
}

/** Addresses that Google, Outlook and others put around the one that is meant. */
export function unwrapped(address: string): string {
  const wrapped =
    /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:[^#]*&)?(?:q|url)=([^&#]+)/.exec(address)?.[1] ??
    /^https?:\/\/[\w.-]*safelinks\.protection\.outlook\.com\/\?(?:[^#]*&)?url=([^&#]+)/i.exec(address)?.[1] ??
    /^https?:\/\/l\.facebook\.com\/l\.php\?u=([^&#]+)/.exec(address)?.[1];
  if (!wrapped) return address;
  try {
    return decodeURIComponent(wrapped);
  } catch {
    return address;
  }
}
