import type { OutputOf } from '#api/endpoint.ts';
import type { Milestone, readHistory } from '#api/history.ts';
import type { ArticleSession } from '../../connection/ArticleSession.ts';

/** What is known of an article's history by now. */
export interface HistoryRecord {
  session: ArticleSession;
  pages: readonly OutputOf<typeof readHistory>[];
  milestones: readonly Milestone[];
  head: number;
}
