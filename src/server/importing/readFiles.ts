import { type MendedFormat, readPassages } from '#formats/desk/readPassages.ts';
import { type PassageParts, SourcePassage, type SourceText } from '#formats/desk/SourcePassage.ts';
import { readSource } from '#formats/reading/readers.ts';
import { FileRefusal, type RefusalCode } from '#formats/reading/refusal.ts';
import type { FileReader, ReadFile, ReadTask } from '../home.ts';

/** A text that is to be mended where it stands: its passages are wanted. */
export interface PassagesTask {
  text: string;
  mended: MendedFormat;
}

/** A refusal is a value, for no thread hands on an error's class. */
interface Refused {
  refused: { code: RefusalCode; params: Readonly<Record<string, string | number>> };
}
/** What a thread answers. */
export type ReadAnswer = { files: readonly ReadFile[] } | Refused;
export type PassagesAnswer = { found: SourceText<PassageParts> } | Refused;

export async function readFiles({ source, format }: ReadTask, newId: () => string): Promise<ReadAnswer> {
  return orRefused(async () => {
    const articles = await readSource(source, newId, format);
    return { files: articles.map(({ doc, ...read }) => ({ document: doc.toJSON(), ...read })) };
  });
}

export async function findPassages({ text, mended }: PassagesTask): Promise<PassagesAnswer> {
  return orRefused(async () => {
    const { passages, ...stated } = await readPassages(text, mended);
    return { found: { ...stated, passages: passages.map(({ parts }) => parts) } };
  });
}

async function orRefused<Answer>(read: () => Promise<Answer>): Promise<Answer | Refused> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileRefusal) return { refused: { code: error.code, params: error.params } };
    throw error;
  }
}

/** The files of an answer, or its refusal thrown. */
export function filesOf(answer: ReadAnswer): readonly ReadFile[] {
  return orThrown(answer).files;
}

/** The passages of an answer, or its refusal thrown. */
export function passagesOf(answer: PassagesAnswer): SourceText {
  const { passages, ...stated } = orThrown(answer).found;
  return { ...stated, passages: passages.map((parts) => SourcePassage.from(parts)) };
}

function orThrown<Answer extends object>(answer: Answer | Refused): Answer {
  if ('refused' in answer) throw new FileRefusal(answer.refused.code, answer.refused.params);
  return answer;
}

/** Reads in the thread it is called in: for a home whose server has a thread of its own. */
export const readHere =
  (newId: () => string): FileReader =>
  async (task) =>
    filesOf(await readFiles(task, newId));
