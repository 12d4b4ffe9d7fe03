/** THE addresses of the app. */
export const paths = {
  desk: '/',
  article: '/articles/$id',
  wire: '/wire',
  wireKeys: '/wire/keys',
  wireRefused: '/wire/refused',
  people: '/people',
  status: '/status',
  settings: '/settings',
  signIn: '/sign-in',
  link: '/link',
} as const;

/** The address of the tab's line to the server. */
export function channelUrl({ protocol, host }: Location, person: string): string {
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/api/channel?person=${encodeURIComponent(person)}`;
}

/** Where one wanted to go before one had to sign in, if it is an address of this app: `//elsewhere` and `/\elsewhere` are not. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && !/^\/(sign-in|link)\b/.test(next) ? next : paths.desk;
}
