/** What a browser may do with an answer. Directives in the order of CSP 3; everything not named is refused. */
const policies = {
  /** The app. Positions of menus and panes are style attributes; style elements need the answer's nonce. */
  app: (nonce: string) => [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ],
  /** The reader's page: no script at all, and only our own pages may frame it. */
  page: () => [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self'",
    "font-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ],
  /** The script that keeps the app for when there is no connection: its answer's policy is the one it runs under. */
  worker: () => ["default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'"],
  /** Data and pictures: nothing in them is ever run or loaded. */
  data: () => ["default-src 'none'", "frame-ancestors 'none'"],
} as const;

export type Policy = keyof typeof policies;

/** Sets the headers that every answer carries. `secure`: the newsroom is at https. `nonce` belongs to the policy `app`. */
export function setSecurityHeaders(headers: Headers, policy: Policy, secure: boolean, nonce = ''): void {
  headers.set('Content-Security-Policy', policies[policy](nonce).join('; '));
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()');
  if (secure) headers.set('Strict-Transport-Security', 'max-age=31536000');
}
