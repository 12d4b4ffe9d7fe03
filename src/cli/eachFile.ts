import type { Source } from '#formats/reading/reading.ts';
import type { Terminal } from './defineCommand.ts';
import { refusalSentence } from './refusalSentence.ts';
import { sourceFile } from './sourceFile.ts';

/** What became of a file: what was done with it, or why it was refused. */
export type FileAnswer<Done> = { file: string; refused?: string } & Partial<Done>;

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
      const refused = refusalSentence(error, file);
      if (refused === null) throw error;
      answers.push({ file, refused } as FileAnswer<Done>);
      if (!json) note(`${file}: ${refused}`);
    }
  }
  return answers;
}
