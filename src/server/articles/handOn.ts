import type { StageName } from '#article/stages.ts';
import type { Write } from '../db/db.ts';
import { insertMilestone } from '../milestones/milestones.db.ts';
import { setStage } from './articles.db.ts';

interface HandOver {
  /** Of the milestone. */
  id: string;
  article: string;
  from: StageName;
  to: StageName;
  person: string;
  at: number;
}

/** Sets an article's stage, and names the version that was handed on, in the transaction that holds the article's row. Returns that version. */
export async function handOn(query: Write, { from, to, ...milestone }: HandOver): Promise<number | null> {
  await setStage(query, milestone.article, to);
  return from === to ? null : insertMilestone(query, { ...milestone, kind: 'stage', stage: to });
}
