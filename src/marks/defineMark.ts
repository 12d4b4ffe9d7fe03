import type { Word } from '#words/say.ts';
import type { HtmlRule, HtmlSpec } from './htmlSpec.ts';

/** Inline formatting: one file each, listed in `all.ts`. */
export interface MarkDefinition {
  name: string;
  label: Word;
  /** A ProseMirror key name such as `Mod-b`; absent where a command asks for more (a link needs an address). */
  shortcut?: string;
  attrs?: Readonly<Record<string, { check: (value: unknown) => boolean; default?: unknown }>>;
  /** Whether typing at its end goes on with it; true unless told. */
  inclusive?: boolean;
  fromHtml: readonly HtmlRule[];
  toHtml: (attrs: Readonly<Record<string, unknown>>) => HtmlSpec;
}

/** Keeps the literal name while it checks the shape. */
export function defineMark<const Definition extends MarkDefinition>(definition: Definition): Definition {
  return definition;
}
