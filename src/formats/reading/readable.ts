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

/** The format with this name, or whose files end so. */
export function readerNamed(asked: string): ReaderName | undefined {
  return readable.find(({ name, endings }) => name === asked || (endings as readonly string[]).includes(asked))?.name;
}
