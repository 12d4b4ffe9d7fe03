import { readSource } from '#formats/reading/readers.ts';
import { FileRefusal, type RefusalCode } from '#formats/reading/refusal.ts';
import type { FileReader, ReadFile, ReadTask } from '../home.ts';

/** What a thread answers: a refusal is a value, for no thread hands on an error's class. */
export type ReadAnswer =
  | { files: readonly ReadFile[] }
  | { refused: { code: RefusalCode; params: Readonly<Record<string, string | number>> } };

export async function readFiles({ source, format }: ReadTask, newId: () => string): Promise<ReadAnswer> {
  try {
    const articles = await readSource(source, newId, format);
    return { files: articles.map(({ doc, ...read }) => ({ document: doc.toJSON(), ...read })) };
  } catch (error) {
    if (error instanceof FileRefusal) return { refused: { code: error.code, params: error.params } };
    throw error;
  }
}

/** The files of an answer, or its refusal thrown. */
export function filesOf(answer: ReadAnswer): readonly ReadFile[] {
  if ('refused' in answer) throw new FileRefusal(answer.refused.code, answer.refused.params);
  return answer.files;
}

/** Reads in the thread it is called in: for a home whose server has a thread of its own. */
export const readHere =
  (newId: () => string): FileReader =>
  async (task) =>
    filesOf(await readFiles(task, newId));
