import type { Generated } from 'kysely';
import type { DisplacedOutcome, DisplacedText } from '#api/displaced.ts';
import type { WireKind, WireStatus } from '#api/wire.ts';
import type { WireState } from '#api/wireStates.ts';
import type { MilestoneKind } from '#article/milestones.ts';
import type { Role } from '#article/permissions.ts';
import type { StageName } from '#article/stages.ts';
import type { SourceWay } from '#formats/reading/receipt.ts';
import type { IgnoreScope } from '#lint/ignored.ts';

/**
 * The tables, alike on every engine. Times are milliseconds since 1970 UTC, booleans are 0 and 1, JSON is text:
 * what engines do differently stands behind the named functions of this folder.
 */
export interface Tables {
  person: {
    id: string;
    name: string;
    email: string;
    role: Role;
    colour: number;
    password: string | null;
    disabled: number;
    created_at: number;
  };
  session: { token_hash: string; person: string; created_at: number; seen_at: number; expires_at: number };
  /** One-time links. `person` is null for the owner's, who does not exist yet. */
  link: {
    token_hash: string;
    purpose: 'owner' | 'invitation' | 'signIn' | 'newPassword';
    person: string | null;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  /** The row of an article: `head` and `schema` belong to the log, `stage` and `trashed_at` to the desk, the rest is a projection of the log at `projected`. */
  article: {
    id: string;
    head: number;
    schema: number;
    stage: StageName;
    trashed_at: number | null;
    /** When readers first had it; written by its first publication and never taken back. */
    published_at: number | null;
    created_at: number;
    created_by: string;
    changed_at: number;
    changed_by: string;
    projected: number;
    kicker: string;
    headline: string;
    language: string;
    section: string;
    publication: Generated<string>;
    authors: string;
    slug: string;
    words: number;
    /** Headline and section folded: what the desk sorts by, so that both engines sort alike. */
    headline_key: Generated<string>;
    section_key: Generated<string>;
  };
  /** The tags of the articles, a projection of their logs like the rest of the row; `tag_key` is the folded tag. */
  article_tag: { article: string; tag: string; tag_key: string };
  /** A finding of the checks that somebody has let pass; `article` is empty for the whole house. */
  ignored_finding: {
    id: string;
    article: string;
    scope: IgnoreScope;
    rule: string;
    block: string;
    excerpt: string;
    reason: string;
    person: string;
    at: number;
  };
  /** A committed batch: versions `first` to `first + n - 1`. `steps` is a JSON array. */
  batch: {
    article: string;
    first: number;
    n: number;
    client: string;
    seq: number;
    author: string;
    at: number;
    steps: string;
  };
  /**
   * The last answer to each client of an article, written with its batch: what makes resending harmless. `author` is the
   * person whose session it is; empty in old rows of sessions that have no batch, which belong to who writes next.
   */
  writer: {
    article: string;
    client: string;
    author: string;
    epoch: number;
    seq: number;
    first: number;
    kept: number;
    at: number;
  };
  /** Documents at some versions, JSON. Version 0 is what the article was created with. */
  snapshot: { article: string; version: number; document: string };
  /** A version with a name, by hand or by what happened to the article then; `stage` is the one it was handed on to. */
  milestone: {
    id: string;
    article: string;
    version: number;
    kind: MilestoneKind;
    name: string;
    stage: StageName | null;
    person: string;
    at: number;
  };
  /** The text of articles that searches look into, in their language. The engines' indexes of words belong to `search.ts`. */
  search: {
    number: Generated<number>;
    article: string;
    language: string;
    headline: string;
    front: string;
    body: string;
  };
  /** The words of all texts that are long enough to be found by a part of them, folded, each once. */
  word: { number: Generated<number>; word: string };
  /** Three letters in a row, and a word that has them. */
  word_part: { part: string; word: number };
  /** Words that did not stay in an article. `by` took their place; `outcome` is null until somebody has decided. */
  displaced: {
    id: string;
    article: string;
    person: string;
    words: string;
    reason: DisplacedText['reason'];
    field: string | null;
    around: string | null;
    block: string | null;
    version: number | null;
    by: string | null;
    at: number;
    outcome: DisplacedOutcome | null;
    settled_at: number | null;
    settled_by: string | null;
  };
  /** Saved views of the desk. `address` is the query of its URL. */
  view: { id: string; person: string; name: string; address: string; created_at: number };
  /** When a person has opened an article last. */
  visit: { person: string; article: string; at: number };
  picture: {
    id: string;
    name: string;
    width: number;
    height: number;
    widths: string;
    bytes: number;
    created_at: number;
    created_by: string;
    caption: Generated<string>;
    credit: Generated<string>;
    alt: Generated<string>;
    creator: Generated<string>;
    copyright: Generated<string>;
    usage_terms: Generated<string>;
    /** A day such as `2026-12-31`, the last on which it may be used; empty while there is none. */
    expires_on: Generated<string>;
  };
  /** A recording; `duration` is in seconds. */
  audio: {
    id: string;
    name: string;
    type: string;
    bytes: number;
    duration: number;
    created_at: number;
    created_by: string;
  };
  /** What the media store got under a key, as it was then; of files of an older Galley there is none. Parts of pictures are made again, and not noted. */
  stored_file: { key: string; bytes: number; sha256: string };
  /** What came into an article from elsewhere; `file` is the id under which the store keeps the original, empty where it does not, `receipt` JSON. */
  source: {
    id: string;
    article: string;
    way: SourceWay;
    file: string;
    name: string;
    format: string;
    receipt: string;
    text: string;
    at: number;
    person: string;
  };
  /** The publications of the newsroom; the first of them has a row once it has a name. `name_key` is the folded name. */
  publication: { id: string; name: string; name_key: string; at: number; person: string };
  /** What a publication has decided, JSON by part: a language, or the register of names. */
  house_setting: { publication: string; part: string; value: string; version: number; person: string; at: number };
  /** What an agency posts with. `start` are its first characters, to tell keys apart; of the rest only the hash is kept. */
  wire_key: {
    id: string;
    agency: string;
    key_hash: string;
    start: string;
    created_at: number;
    created_by: string;
    used_at: number | null;
    revoked_at: number | null;
  };
  /**
   * A message of an agency. `story` is the id of the first of those that belong together, `latest` 1 on what holds of them now.
   * From `free_at` on everybody may read it. `file` is the id under which the store keeps what came, `part` which of its messages this is.
   */
  wire_message: {
    id: string;
    agency: string;
    guid: string;
    version: string;
    status: WireStatus;
    kind: WireKind;
    story: string;
    latest: number;
    /** 1 to 9; 0 where none is told. */
    urgency: number;
    embargo: number | null;
    free_at: number;
    made: number;
    received: number;
    headline: string;
    slugline: string;
    credit: string;
    language: string;
    note: string;
    format: string;
    document: string;
    file: string;
    part: number;
  };
  /** Every id by which the messages of a story are known or name each other. */
  wire_name: { agency: string; name: string; story: string };
  /** The words that a message is found by, folded and stemmed. */
  wire_word: { word: string; message: string };
  /** A message that was not taken, and why: a Problem. `print` is of its bytes, so that one sent again is told once. */
  wire_refusal: {
    id: string;
    agency: string;
    print: string;
    at: number;
    name: string;
    code: string;
    params: string;
  };
  /** From which message an article was started, which one its writers have seen last, and what has become of it since. */
  wire_article: {
    article: string;
    message: string;
    seen: string;
    state: WireState;
    person: string;
    at: number;
  };
  /** The words that a picture is found by, folded and stemmed. */
  picture_word: { word: string; picture: string };
}
