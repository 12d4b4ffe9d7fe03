import { useStore } from 'zustand';
import { stages } from '#article/stages.ts';
import { frontText } from '#article/text.ts';
import { Faces } from '#ui/Faces.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Status } from '#ui/Status.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import type { Standing } from '../connection/article.queries.ts';
import { useDocument } from '../connection/useDocument.ts';
import { Account } from './Account.tsx';
import styles from './ArticleBar.module.css';
import { BackToDesk } from './BackToDesk.tsx';
import { CommandsButton } from './CommandsButton.tsx';
import { ExportButton } from './ExportButton.tsx';
import { HelpButton } from './HelpButton.tsx';
import { Receipt } from './Receipt.tsx';
import { StageControl } from './StageControl.tsx';
import { useMe } from './useMe.ts';
import type { StageMoves } from './useStageMoves.ts';

interface ArticleBarProps {
  session: ArticleSession;
  row: Standing | undefined;
  moves: StageMoves | null;
  outlineOpen: boolean;
  onOutline(): void;
  panelOpen: boolean;
  onPanel(): void;
}

export function ArticleBar({ session, row, moves, outlineOpen, onOutline, panelOpen, onPanel }: ArticleBarProps) {
  const say = useSay();
  const { me } = useMe();
  const headline = useDocument(session, (doc) => frontText(doc, 'headline'));
  const language = useDocument(session, (doc) => doc.attrs.language as string);
  const section = useDocument(session, (doc) => doc.attrs.section as string);
  const present = useStore(session.store, (view) => view.present);
  const others = new Map(present.map(({ person }) => [person.id, person]));
  others.delete(me.id);
  const stage = stages.find(({ name }) => name === row?.stage);
  return (
    <header className={styles.bar}>
      <BackToDesk />
      <IconButton icon="outline" label={say('article.outline')} aria-expanded={outlineOpen} onClick={onOutline} />
      <span className={styles.title} lang={headline ? language : undefined}>
        {headline || say('desk.untitled')}
      </span>
      <span className={styles.stage}>{stage && <Status colour={stage.colour}>{say(stage.label)}</Status>}</span>
      <span className={styles.section} lang={language}>
        {section}
      </span>
      <span className={styles.space} />
      <span className={styles.present}>
        <Faces people={[...others.values()]} />
      </span>
      <span className={styles.commands}>
        <CommandsButton />
      </span>
      <Receipt session={session} />
      {moves && <StageControl {...moves} />}
      <IconButton icon="panel" label={say('article.panel')} aria-expanded={panelOpen} onClick={onPanel} />
      <span className={styles.account}>
        <ExportButton />
        <HelpButton />
        <Account />
      </span>
    </header>
  );
}
