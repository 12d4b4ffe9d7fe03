import { useQuery } from '@tanstack/react-query';
import { frozenFields } from '#article/frozenFields.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { type Say, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { articleQuery } from '../../connection/article.queries.ts';
import styles from './History.module.css';
import { type Restoration, restore } from './restoring.ts';

interface RestoreDialogProps {
  session: ArticleSession;
  what: Restoration;
  onClose(): void;
}

/** Says what comes back and asks once; what it does can be undone. */
export function RestoreDialog({ session, what, onClose }: RestoreDialogProps) {
  const say = useSay();
  const show = useToasts((toasts) => toasts.show);
  const { data: frozen = [] } = useQuery({ ...articleQuery(session.article), select: (row) => frozenFields(row) });
  const { title, text, action, done } = wordsOf(say, what);
  const run = () => {
    onClose();
    const restored = restore(session, what, frozen);
    if (restored === 'same') show(say('history.restore.same'));
    else if (restored === 'refused') show(say('history.restore.refused'));
    else
      show(done, {
        label: say('desk.undo'),
        onAction: () => void (restored.undo() || show(say('history.restore.byKey'))),
      });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.form}>
        <p>{text}</p>
        {'words' in what && what.words !== '' && <blockquote className={styles.quoted}>{what.words}</blockquote>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button look="main" onClick={run} data-first>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function wordsOf(say: Say, what: Restoration) {
  if (what.kind === 'version') {
    const { version } = what;
    return {
      title: say('history.restore.version', { version }),
      text: say('history.restore.versionText'),
      action: say('history.restore.do'),
      done: say('history.restore.versionDone', { version }),
    };
  }
  if (what.kind === 'passage')
    return {
      title: say('history.restore.passage'),
      text: say('history.restore.passageText'),
      action: say('history.putBack'),
      done: say('history.restore.passageDone'),
    };
  return {
    title: say('history.restore.block'),
    text: say(what.takesOut ? 'history.restore.blockOut' : 'history.restore.blockText'),
    action: say('history.restore.do'),
    done: say('history.restore.blockDone'),
  };
}
