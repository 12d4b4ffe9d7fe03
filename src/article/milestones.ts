import type { Right } from './permissions.ts';

/** Why a version has a name: somebody gave it one, or the article was handed on then. */
export const milestoneKinds = ['named', 'stage'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** What right on the article it takes to take a milestone's name away: a colleague's goes with who may move the article on. */
export function rightToUnname(milestone: { person: { id: string } } | null, me: string): Right {
  return milestone?.person.id === me ? 'write' : 'move';
}
