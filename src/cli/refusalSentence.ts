import { TaskRefusal } from '#formats/desk/task.ts';
import { FileRefusal } from '#formats/reading/refusal.ts';
import { catalogs } from '#words/catalogs.ts';
import { sayIn } from '#words/say.ts';

/** A sentence for a file that cannot be read, or is not there; null for what is our own fault. */
export function refusalSentence(error: unknown, file: string): string | null {
  const name = file === '-' ? 'Standard input' : file;
  if (error instanceof FileRefusal) return sayIn('en', catalogs.en)(`problem.${error.code}`, { ...error.params, name });
  if (error instanceof TaskRefusal) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'There is no such file.';
  return code === 'EISDIR' || code === 'EACCES' ? 'This file cannot be opened.' : null;
}
