import { fitting } from '#words/matching.ts';
import type { ShownCommand } from './shownCommand.ts';
import { inGroups } from './shownCommand.ts';

/** Commands of the palette that stand together, under a heading unless they were searched for. */
export interface PaletteGroup {
  title: string | null;
  commands: readonly ShownCommand[];
}

/**
 * What the palette lists. Nothing typed: those used last, then all under their headings. Else what fits, the likeliest
 * first; what cannot be done here stands behind what can, so that one finds out that it exists and its key.
 */
export function paletteEntries(
  typed: string,
  commands: readonly ShownCommand[],
  recent: readonly string[],
  recentTitle: string,
): PaletteGroup[] {
  if (typed.trim() === '') {
    const used = recent.flatMap((id) => commands.find((command) => command.id === id && command.run) ?? []);
    const rest = commands.filter((command) => !used.includes(command));
    const groups = inGroups(rest).map(([title, all]) => ({ title, commands: possibleFirst(all) }));
    return used.length > 0 ? [{ title: recentTitle, commands: used }, ...groups] : groups;
  }
  const found = fitting(typed, commands, ({ label, search, group }) => [label, `${search} ${group}`]);
  return found.length > 0 ? [{ title: null, commands: possibleFirst(found) }] : [];
}

function possibleFirst(commands: readonly ShownCommand[]): readonly ShownCommand[] {
  return [...commands.filter(({ run }) => run), ...commands.filter(({ run }) => !run)];
}
