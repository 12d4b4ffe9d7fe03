/**
 * THE list of formats that are read: what each is called on a command line and in addresses, and the endings of its files. Names alone: who
 * only asks for one fetches no reader (`readers.ts` has one for each).
 */
export const readable = [
  { name: 'docx', endings: ['docx', 'docm'] },
  { name: 'html', endings: ['html', 'htm', 'xhtml'] },
  { name: 'markdown', endings: ['md', 'markdown', 'mdown'] },
  { name: 'ninjs', endings: ['json'] },
  { name: 'json', endings: [] },
  { name: 'newsml-g2', endings: [] },
  { name: 'newsml1', endings: [] },
  { name: 'nitf', endings: ['nitf'] },
  { name: 'text', endings: ['txt', 'text'] },
] as const satisfies readonly { name: string; endings: readonly string[] }[];

export type ReaderName = (typeof readable)[number]['name'];

export const readerNames: readonly ReaderName[] = readable.map(({ name }) => name);

const ofName = (asked: string) => readable.find(({ name }) => name === asked)?.name;
const ofEnding = (asked: string) =>
  readable.find(({ endings }) => (endings as readonly string[]).includes(asked))?.name;

/** The format with this name, or whose files end so. */
export const readerNamed = (asked: string): ReaderName | undefined => ofName(asked) ?? ofEnding(asked);

/** The format of files that end so: `.json` is what agencies send. */
export const readerOfEnding = (ending: string): ReaderName | undefined => ofEnding(ending) ?? ofName(ending);
