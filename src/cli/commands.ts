import { backup } from './backup.ts';
import { convert } from './convert.ts';
import type { Command } from './defineCommand.ts';
import { exportLog } from './exportLog.ts';
import { restore } from './restore.ts';
import { verify } from './verify.ts';

/** THE list of what `galley` can do, in the order of its help. */
export const commands: readonly Command[] = [convert, backup, restore, verify, exportLog];
