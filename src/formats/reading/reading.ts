/** What is to be read: a file's bytes, or a clipboard's text as its bytes. */
export interface Source {
  /** Of the file, with its ending; empty for a clipboard. */
  name: string;
  bytes: Uint8Array;
  /** Pictures that lie beside it, by the addresses that stand for them in its bytes. */
  beside?: ReadonlyMap<string, Uint8Array>;
}

/** Either a file's bytes or where they can be had. */
export interface FoundFile {
  bytes?: Uint8Array;
  /** http or https; nothing is ever fetched from it on its own. */
  address?: string;
}

/** A picture that an article came with, and where it goes. */
export interface FoundPicture extends FoundFile {
  /** The id of the figure that waits for it. */
  block: string;
}

/** Facts about an article that it has no field for, as they were stated. Times are ISO 8601 where they could be read. */
export interface Facts {
  /** The id under which its maker knows it, and the number of this version of it. */
  id?: string | undefined;
  version?: string | undefined;
  /** As it stands in the source where it is no instant, `Heute um 19:58 Uhr veröffentlicht.` */
  time?: string | undefined;
  published?: string | undefined;
  created?: string | undefined;
  updated?: string | undefined;
  /** Not to be published before; `undated` where it is embargoed without a time. What is no time is kept as it stands, so that nobody takes it for none. */
  embargo?: string | undefined;
  expires?: string | undefined;
  /** `usable`, `withheld`, `canceled`, as IPTC says it. */
  status?: string | undefined;
  /** What is being done with it: `update`, `correction`, `kill`. */
  signal?: string | undefined;
  urgency?: string | undefined;
  priority?: string | undefined;
  language?: string | undefined;
  agency?: string | undefined;
  provider?: string | undefined;
  slugline?: string | undefined;
  genre?: string | undefined;
  type?: string | undefined;
  note?: string | undefined;
  copyright?: string | undefined;
  usageTerms?: string | undefined;
  address?: string | undefined;
  /** Ids of earlier messages that this one replaces or goes on from. */
  replaces?: readonly string[] | undefined;
  /** Other names by which its maker knows it, the same in each of its versions. */
  otherIds?: readonly string[] | undefined;
}

/** Why something is not in the article. */
export const asideKinds = [
  'comment',
  'deletion',
  'player',
  'subscription',
  'newsletter',
  'login',
  'comments',
  'neighbours',
  'share',
  'cookie',
  'report',
  'related',
  'advertisement',
  'navigation',
  'repeated',
  'footer',
  'hidden',
  'picture',
  'note',
  'statement',
  'other',
] as const;
export type AsideKind = (typeof asideKinds)[number];

/** A piece of the source that is not in the article, kept so that it can be put back. */
export interface SetAside {
  kind: AsideKind;
  text: string;
  /** Clean blocks, as the article would have them. */
  html: string;
}

export const changeKinds = [
  'spaces',
  'emptyParagraphs',
  'lineBreaks',
  'numbering',
  'addresses',
  'links',
  'tables',
  'spacerPictures',
  'insertions',
  'underlines',
  'notes',
  'quotes',
  'bookmarks',
  'controls',
  'composed',
  'houseStyle',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  kind: ChangeKind;
  count: number;
}

export const unreadReasons = [
  'pictureElsewhere',
  'pictureKind',
  'object',
  'formula',
  'attachment',
  'character',
  'language',
] as const;

/** What stands in the source and could not be read. */
export interface Unread {
  reason: (typeof unreadReasons)[number];
  text: string;
}

export const partNames = [
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'agency',
  'dateline',
  'time',
  'language',
  'section',
  'tags',
  'body',
] as const;

/** Which part of the article came from where. */
export interface Taken {
  part: (typeof partNames)[number];
  /** The place in the source as its format calls it: `h1`, `contentMeta/headline`, `line 7`. */
  from: string;
  text: string;
}
