import type { Unread } from './reading.ts';

/** What is told of a picture that cannot be had: its name, or where it is said to be, or what kind of file it is where it came along. */
export function unreadPicture(address: string, name: string): Unread {
  const kind = /^data:([^;,]*)/i.exec(address)?.[1];
  return kind === undefined
    ? { reason: 'pictureElsewhere', text: name || address.slice(0, 200) }
    : { reason: 'pictureKind', text: [name, kind].filter(Boolean).join(', ') };
}
