/** Why a version has a name: somebody gave it one, or the article was handed on then. */
export const milestoneKinds = ['named', 'stage'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];
