import type { StageName } from './stages.ts';

/** Roles from the least to the most. */
export const roles = ['reader', 'reporter', 'editor', 'chief', 'admin'] as const;
export type Role = (typeof roles)[number];

export const rights = [
  'read',
  'create',
  'write',
  'move',
  'trash',
  'pictures',
  'house',
  'embargoed',
  'settings',
  'people',
  'keys',
] as const;
export type Right = (typeof rights)[number];

/** What a right is asked about, as far as the answer depends on it. */
export interface ArticleFacts {
  stage: StageName;
  trashed: boolean;
  /** Readers have had it, whatever became of it since. */
  published?: boolean;
}

const everybody: readonly Role[] = roles;
const writers: readonly Role[] = ['reporter', 'editor', 'chief', 'admin'];
const desk: readonly Role[] = ['editor', 'chief', 'admin'];

/** THE table: who has which right, and at which stages if not at all. Buttons, endpoints and the log ask it. */
const table: Readonly<Record<Right, { roles: readonly Role[]; stages?: Partial<Record<StageName, readonly Role[]>> }>> =
  {
    read: { roles: everybody },
    create: { roles: writers },
    write: { roles: writers, stages: { copyedit: desk, approved: desk } },
    move: { roles: writers, stages: { copyedit: desk, approved: desk } },
    trash: { roles: writers, stages: { copyedit: desk, approved: desk } },
    // How a picture may be used, and until when.
    pictures: { roles: desk },
    // What holds for every article of the house: what its checks let pass.
    house: { roles: desk },
    // How the house sets, checks and spells.
    settings: { roles: ['chief', 'admin'] },
    // What agencies send under an embargo, before its time.
    embargoed: { roles: desk },
    people: { roles: ['admin'] },
    // With what other machines come in.
    keys: { roles: ['admin'] },
  };

/** Whether a role has a right, on an article where the right is about one. Nobody writes in the trash. */
export function can(role: Role, right: Right, article?: ArticleFacts): boolean {
  const row = table[right];
  if (!row.roles.includes(role)) return false;
  if (!article) return true;
  if (article.trashed && (right === 'write' || right === 'move')) return false;
  return (row.stages?.[article.stage] ?? row.roles).includes(role);
}
