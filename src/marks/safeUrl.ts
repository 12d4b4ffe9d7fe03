const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * The address of a link if it is one that an article may carry (http, https, mailto, tel), else `null`.
 * Control characters and white space are taken out first, as browsers do before they read the scheme; a space behind the host of a web
 * address is one of its characters and written as `%20`.
 */
export function safeUrl(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const visible = address.replace(/[\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '');
  const clean = withoutSpaces(visible.trim());
  if (clean.length === 0 || clean.length > 2000) return null;
  try {
    return schemes.includes(new URL(clean).protocol) ? clean : null;
  } catch {
    return null;
  }
}

function withoutSpaces(address: string): string {
  const [, host = '', rest = ''] = /^(https?:\/\/ *[^/?#]+)(.*)$/i.exec(address) ?? [];
  return host === '' ? address.replaceAll(' ', '') : host.replaceAll(' ', '') + rest.replaceAll(' ', '%20');
}
