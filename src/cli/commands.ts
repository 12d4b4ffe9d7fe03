import type { Command } from './defineCommand.ts';
import { verify } from './verify.ts';

/** THE list of what `galley` can do, in the order of its help. */
export const commands: readonly Command[] = [verify];
