/** A command as people see it, in their language. */
export interface ShownCommand {
  id: string;
  /** The heading it stands under. */
  group: string;
  label: string;
  /** More words by which it is found. */
  search: string;
  /** Its key, for the eye and for `aria-keyshortcuts`. */
  key?: { label: string; aria: string };
  /** What it does here and now; null while it can do nothing. */
  run: (() => void) | null;
  /** Of one that is switched on and off: whether it is on. */
  on?: boolean;
}

/** Commands under their headings, both in the order of the list. */
export function inGroups(commands: readonly ShownCommand[]): [group: string, commands: ShownCommand[]][] {
  const groups = new Map<string, ShownCommand[]>();
  for (const command of commands) {
    const known = groups.get(command.group);
    if (known) known.push(command);
    else groups.set(command.group, [command]);
  }
  return [...groups];
}
