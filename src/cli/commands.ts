import { backup } from './backup.ts';
import { batch } from './batch.ts';
import { check } from './check.ts';
import { convert } from './convert.ts';
import type { Command } from './defineCommand.ts';
import { exportArticle } from './export.ts';
import { exportLog } from './exportLog.ts';
import { repair } from './repair.ts';
import { restore } from './restore.ts';
import { verify } from './verify.ts';

/** THE list of what `galley` can do, in the order of its help. */
export const commands: readonly Command[] = [
  check,
  repair,
  convert,
  batch,
  exportArticle,
  backup,
  restore,
  verify,
  exportLog,
];
