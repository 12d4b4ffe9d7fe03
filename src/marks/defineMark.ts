import type { Word } from '#words/say.ts';
import type { HtmlRule, HtmlSpec } from './htmlSpec.ts';

/** Inline formatting: one file each, listed in `all.ts`. */
export interface MarkDefinition {
  name: string;
  label: Word;
  /** A word of the catalogs with search words, separated by commas. */
  search?: Word;
  /** What the toolbar shows in place of the label, in the mark's own look. */
  sign?: string;
  /** A ProseMirror key name such as `Mod-b`; a mark with attributes asks for them. */
  shortcut?: string;
  /** Nothing that a reader, a count or a format gets; no button puts it on. */
  internal?: boolean;
  attrs?: Readonly<Record<string, { check: (value: unknown) => boolean; default?: unknown }>>;
  /** Attributes of an example, where there are any. */
  example?: Readonly<Record<string, unknown>>;
  /** Whether typing at its end goes on with it; true unless told. */
  inclusive?: boolean;
  /** Marks that cannot stand on the same words; each names the other. */
  excludes?: readonly string[];
  fromHtml: readonly HtmlRule[];
  toHtml: (attrs: Readonly<Record<string, unknown>>) => HtmlSpec;
}

/** Keeps the literal name while it checks the shape. */
export function defineMark<const Definition extends MarkDefinition>(definition: Definition): Definition {
  return definition;
}
