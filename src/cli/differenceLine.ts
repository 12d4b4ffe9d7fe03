import type { Difference } from '#server/verify/difference.ts';

/** A difference as a line of `galley verify`, `restore` and `backup`. */
export function differenceLine({ article, version, kind, message }: Difference): string {
  const where = [article, version === null ? null : `version ${version}`].filter((part) => part !== null).join(', ');
  return `${where ? `${where}: ` : ''}${kind}: ${message}`;
}
