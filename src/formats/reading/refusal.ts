/** Why a source is not read at all; each is a Problem of the same name, and its sentence. */
const refusalCodes = [
  'fileUnknown',
  'fileBroken',
  'fileTooLarge',
  'fileTooDeep',
  'fileTooMuch',
  'fileDoctype',
  'fileUnpacksTooLarge',
  'fileNoText',
  'fileTooSlow',
  // Read, and not to be written in the format that was asked for.
  'missingHeadline',
  'embargoed',
  'retracted',
  'expired',
  'notPublished',
  'notValid',
  'notValidThere',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A source that is refused, before anything of it is an article. */
export class FileRefusal extends Error {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** What else stands against it. */
  readonly others: readonly FileRefusal[];

  constructor(
    code: RefusalCode,
    params: Readonly<Record<string, string | number>> = {},
    others: readonly FileRefusal[] = [],
  ) {
    super(code);
    this.name = 'FileRefusal';
    this.code = code;
    this.params = params;
    this.others = others;
  }
}

/** Largest file that is read, in bytes. */
export const largestFile = 20 * 1024 * 1024;

export const tooLarge = () => new FileRefusal('fileTooLarge', { most: largestFile / 1024 / 1024 });
