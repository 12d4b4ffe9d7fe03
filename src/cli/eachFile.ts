import type { Source } from '#formats/reading/reading.ts';
import type { Terminal } from './defineCommand.ts';
import { sourceFile } from './sourceFile.ts';
import { toldFileRefusal } from './toldFileRefusal.ts';
import { allTold, type ToldRefusal } from './toldRefusal.ts';

/** What became of a file: what was done with it, or why it was refused. */
export type FileAnswer<Done> = { file: string } & Partial<ToldRefusal> & Partial<Done>;

/** Opens one file after the other, `-` as standard input, for something to be done with it. One that is refused is told of and does not stop the others. */
export async function eachFile<Done extends object>(
  files: readonly string[],
  { json, note }: Pick<Terminal, 'note'> & { json: boolean },
  work: (source: Source, file: string) => Promise<Done>,
): Promise<FileAnswer<Done>[]> {
  const answers: FileAnswer<Done>[] = [];
  for (const file of files) {
    try {
      answers.push({ file, ...(await work(await sourceFile(file), file)) });
    } catch (error) {
      const told = toldFileRefusal(error, file === '-' ? 'Standard input' : file) ?? notOpened(error);
      if (told === null) throw error;
      answers.push({ file, ...told } as FileAnswer<Done>);
      if (!json) for (const { refused } of allTold(told)) note(`${file}: ${refused}`);
    }
  }
  return answers;
}

/** What is told of a file that is not there, or not to be opened. */
function notOpened(error: unknown): ToldRefusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return { refused: 'There is no such file.' };
  return code === 'EISDIR' || code === 'EACCES' ? { refused: 'This file cannot be opened.' } : null;
}
