import type { Me } from '#api/session.ts';
import { can } from '#article/permissions.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { type DeskFilter, isFiltered } from './deskFilter.ts';
import type { ArticleActions } from './useArticleActions.tsx';

interface NothingHereProps {
  /** The newsroom has no article at all. */
  empty: boolean;
  filter: DeskFilter;
  me: Me;
  actions: ArticleActions;
  onClear(): void;
}

/** Why the list is empty, and what one can do about it. */
export function NothingHere(props: NothingHereProps) {
  return (
    <WithWords topic="desk">
      <Why {...props} />
    </WithWords>
  );
}

function Why({ empty, filter, me, actions, onClear }: NothingHereProps) {
  const say = useSay();
  const mayCreate = can(me.role, 'create');
  if (empty)
    return (
      <EmptyState
        title={say('desk.empty.title')}
        actions={
          mayCreate && (
            <>
              <Button look="line" onClick={() => void actions.addSamples()}>
                {say('desk.addSamples')}
              </Button>
              <Button look="line" icon="plus" onClick={() => void actions.create()}>
                {say('desk.newArticle')}
              </Button>
            </>
          )
        }
      >
        {say(mayCreate ? 'desk.empty.text' : 'desk.empty.reader')}
      </EmptyState>
    );
  if (isFiltered(filter))
    return (
      <EmptyState
        title={filter.q ? say('desk.nothingFound', { words: filter.q }) : say('desk.nothingFiltered')}
        actions={<Button onClick={onClear}>{say('desk.clear')}</Button>}
      >
        {say('desk.nothingFound.text')}
      </EmptyState>
    );
  if (filter.trash) return <EmptyState title={say('desk.trashEmpty')}>{say('desk.trashEmpty.text')}</EmptyState>;
  return <EmptyState title={say('desk.noArticles')} />;
}
