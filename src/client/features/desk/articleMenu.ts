import type { ArticleRow } from '#api/articles.ts';
import type { Me } from '#api/session.ts';
import { can } from '#article/permissions.ts';
import { stages } from '#article/stages.ts';
import type { MenuAction } from '#ui/menuEntries.tsx';
import type { Params, Word } from '#words/say.ts';
import { askExport } from './desk.store.ts';
import type { ArticleActions } from './useArticleActions.tsx';

/** What one may do with an article in a list. */
export function articleMenu(
  article: ArticleRow,
  me: Me,
  actions: ArticleActions,
  say: (word: Word, params?: Params) => string,
  select?: Omit<MenuAction, 'id'>,
): MenuAction[] {
  const entries: MenuAction[] = [
    { id: 'open', label: say('desk.open'), icon: 'right', onAction: () => void actions.open(article.id) },
  ];
  if (select) entries.push({ id: 'select', icon: 'check', ...select });
  if (can(me.role, 'create'))
    entries.push({
      id: 'duplicate',
      label: say('desk.duplicate'),
      icon: 'copy',
      onAction: () => void actions.duplicate(article),
    });
  entries.push({
    id: 'export',
    label: say('desk.export'),
    icon: 'down',
    onAction: () => askExport(new Map([[article.id, article.headline || say('desk.untitled')]])),
  });
  if (!can(me.role, 'trash', article)) return entries;
  entries.push(
    article.trashed
      ? { id: 'restore', label: say('desk.restore'), icon: 'undo', onAction: () => void actions.restore(article) }
      : { id: 'trash', label: say('desk.trash'), icon: 'trash', onAction: () => void actions.trash(article) },
  );
  return entries;
}

/** The stages that one may move an article to, as StageControl of the article's own screen has them. */
export function stagesFor(article: ArticleRow, me: Me) {
  if (!can(me.role, 'move', { stage: article.stage, trashed: article.trashed })) return [];
  return stages.filter(({ name }) => name !== article.stage && can(me.role, 'move', { stage: name, trashed: false }));
}
