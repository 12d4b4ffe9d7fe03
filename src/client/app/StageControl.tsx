import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { StageMoves } from './useStageMoves.ts';

/** The one main button: the next step of the workflow. The other stages are in the menu beside it. */
export function StageControl({ next, others, busy, move }: StageMoves) {
  const say = useSay();
  return (
    <>
      {next && (
        <Button look="main" aria-disabled={busy} onClick={() => move(next)}>
          {say(`article.moveTo.${next}`)}
        </Button>
      )}
      {others.length > 0 && (
        <Menu
          label={say('article.otherStages')}
          actions={others.map((stage) => ({
            id: stage,
            label: say(`article.moveTo.${stage}`),
            onAction: () => move(stage),
          }))}
          trigger={(props) => <IconButton {...props} icon="dots" label={say('article.otherStages')} />}
        />
      )}
    </>
  );
}
