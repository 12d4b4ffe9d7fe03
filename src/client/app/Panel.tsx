import type { ReactNode } from 'react';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useStored } from '#ui/useStored.tsx';
import type { Word } from '#words/say.ts';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import type { Checker } from '../features/checks/Checker.ts';
import { useMe } from './useMe.ts';

export interface ArticlePanel {
  id: string;
  label: Word;
  render(session: ArticleSession, place: PanelPlace): ReactNode;
  /** Stands beside its name on the tab. */
  mark?(place: PanelPlace): ReactNode;
}

/** What a panel may know of the screen it is in. */
interface PanelPlace {
  newsroom: string;
  /** Null until its code is here. */
  checker: Checker | null;
  /** Makes way for the manuscript where the panel lies over it. */
  leave(): void;
}

/** Under which the chosen tab is remembered. */
export const panelTabKey = 'galley.panelTab';

/** The panel of displaced text: there is one where there is such text. */
export const displacedPanel = 'displaced';

interface PanelProps {
  session: ArticleSession;
  panels: readonly ArticlePanel[];
  checker: Checker | null;
  /** The manuscript is there: until then it has the time for itself. */
  there: boolean;
  onLeave(): void;
  /** Stands at the end of the tabs. */
  end?: ReactNode;
}

/** The one panel beside the manuscript; which tab it shows is remembered. */
export function Panel({ session, panels, checker, there, onLeave, end }: PanelProps) {
  const say = useSay();
  const { newsroom } = useMe();
  const [chosen, choose] = useStored(panelTabKey, 'preview');
  const panel = panels.find(({ id }) => id === chosen) ?? panels[0];
  if (!panel) return null;
  const place: PanelPlace = { newsroom, checker, leave: onLeave };
  return (
    <Tabs
      label={say('article.panel')}
      tabs={panels.map(({ id, label, mark }) => ({ id, label: say(label), mark: mark?.(place) }))}
      selected={panel.id}
      onSelect={choose}
      end={end}
    >
      <ErrorBoundary key={panel.id}>{there && panel.render(session, place)}</ErrorBoundary>
    </Tabs>
  );
}
