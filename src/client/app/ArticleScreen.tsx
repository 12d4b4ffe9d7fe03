import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { fields } from '#article/fields.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Separator } from '#ui/Separator.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useMediaQuery } from '#ui/useMediaQuery.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useStored, writeStored } from '#ui/useStored.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import type { Standing } from '../connection/article.queries.ts';
import { uploadAudio } from '../connection/call.ts';
import { useWantedField } from '../connection/wantedField.store.ts';
import { ArticleEditor } from '../features/editor/ArticleEditor.tsx';
import { fetchLengths } from '../features/editor/fetchLengths.ts';
import { fetchOutline } from '../features/editor/fetchOutline.ts';
import { chooseFiles } from '../features/editor/pasting/fetchFiles.ts';
import { modeKey, toggleMode } from '../features/editor/writingModes.ts';
import { ArticleBar } from './ArticleBar.tsx';
import styles from './ArticleScreen.module.css';
import type { ArticleHere } from './appCommands.ts';
import { CommandCenter } from './CommandCenter.tsx';
import { ExportWhenWanted } from './ExportWhenWanted.tsx';
import { type ArticlePanel, displacedPanel, Panel, panelTabKey } from './Panel.tsx';
import { SourceWhenWanted } from './SourceWhenWanted.tsx';
import { toolPressed } from './toolPressed.ts';
import { useChecker } from './useChecker.ts';
import { useStageMoves } from './useStageMoves.ts';
import { useUnsavedWarning } from './useUnsavedWarning.ts';
import { useWorkplace } from './Workplace.tsx';

interface ArticleScreenProps {
  session: ArticleSession;
  row: Standing | undefined;
  panels: readonly ArticlePanel[];
}

/** Few write without anything around the text; until it is here, or where it cannot be fetched, the usual bar stays. */
const fetchUndistracted = () => import('./UndistractedBar.tsx');

/** What is to be known of an article comes after its text, unless it is why there is none. */
const fetchNotices = async () => (await import('./ArticleNotices.tsx')).ArticleNotices;

/** Nobody begins with a picture of others. */
const fetchLibrary = async () => (await import('./LibraryDialog.tsx')).LibraryDialog;

/** Narrowest manuscript and panel, in pixels. */
const narrowest = { manuscript: 420, panel: 320 };

/** Outline, manuscript and panel side by side; where there is no room, outline and panel become sheets. */
export function ArticleScreen({ session, row, panels }: ArticleScreenProps) {
  const say = useSay();
  const outlineFits = useMediaQuery('(width >= 1200px)');
  const panelFits = useMediaQuery('(width >= 900px)');
  const phone = useMediaQuery('(width < 640px)');
  const [outlineShown, setOutlineShown] = useStored('galley.outline', 'yes');
  const [panelShown, setPanelShown] = useStored('galley.panel', 'yes');
  const [width, setWidth] = useStored('galley.panelWidth', '446');
  const [undistracted] = useStored(modeKey('undistracted'), 'no');
  const bare = undistracted === 'yes';
  const editor = useRef<Editor | null>(null);
  const [sheet, setSheet] = useState<'outline' | 'panel' | null>(null);
  const { pictures } = useWorkplace();
  const [editorThere, setEditorThere] = useState(false);
  const onEditor = useCallback((made: Editor | null) => {
    editor.current = made;
    setEditorThere(made !== null);
  }, []);
  const opens = useCallback((event: KeyboardEvent) => toolPressed(event, editor.current), []);
  const lengths = useFetched(fetchLengths, editorThere);
  const beside = useFetched(fetchOutline, editorThere);
  const shut = useStore(session.store, ({ phase }) => phase === 'reload' || phase === 'closed');
  const Notices = useFetched(fetchNotices, editorThere || shut);
  const undistractedBar = useFetched(fetchUndistracted, bare);
  const checker = useChecker(session, editor);
  useUnsavedWarning(session);
  const moves = useStageMoves(session, row);

  // Away with everything means for as long as it lasts; what was shown before is shown after.
  const outlineOpen = !bare && (outlineFits ? outlineShown === 'yes' : sheet === 'outline');
  const panelOpen = !bare && (panelFits ? panelShown === 'yes' : sheet === 'panel');
  const toggle = (part: 'outline' | 'panel') => {
    const [open, fits, show] =
      part === 'outline' ? [outlineOpen, outlineFits, setOutlineShown] : [panelOpen, panelFits, setPanelShown];
    // What is asked for by name does not distract.
    if (bare) toggleMode('undistracted');
    if (fits) show(open ? 'no' : 'yes');
    else setSheet(open ? null : part);
  };
  const toggleOutline = () => toggle('outline');
  const togglePanel = () => toggle('panel');
  const widest = Math.max(
    narrowest.panel,
    window.innerWidth - narrowest.manuscript - (outlineFits && outlineOpen ? 216 : 0),
  );
  const panelWidth = Math.min(widest, Math.max(narrowest.panel, Number(width) || 446));

  const commands: ArticleHere = {
    togglePanel,
    toggleOutline,
    panels,
    moves,
    insertFile: session.writable ? () => editor.current && chooseFiles(editor.current.view, session, say) : undefined,
    showPanel(id) {
      writeStored(panelTabKey, id);
      if (!panelOpen) togglePanel();
    },
  };

  // Those of the manuscript, as the byline, are there; the others have to be shown.
  const wanted = useWantedField(({ field }) => field !== null && 'group' in fields[field]);
  const showDetails = useEffectEvent(() => commands.showPanel('details'));
  useEffect(() => {
    if (wanted) showDetails();
  }, [wanted]);

  // While the sheet is open the manuscript is inert and cannot take the focus: the sheet goes first.
  const jumped = () => {
    flushSync(() => setSheet(null));
    session.reveal(session.state.selection.head);
  };

  const leavePanel = () => flushSync(() => setSheet(null));

  const outline = beside && (
    <>
      <ErrorBoundary>
        <beside.Outline session={session} />
      </ErrorBoundary>
      <ErrorBoundary>
        <beside.Counts session={session} />
      </ErrorBoundary>
    </>
  );
  const close = <IconButton icon="close" label={say('ui.close')} side="left" onClick={() => setSheet(null)} />;
  return (
    <div className={styles.screen}>
      <ErrorBoundary tool>
        <CommandCenter article={commands} editor={editor} opens={opens} />
      </ErrorBoundary>
      <ErrorBoundary tool>
        <ExportWhenWanted session={session} editorThere={editorThere} />
        <SourceWhenWanted session={session} />
      </ErrorBoundary>
      <ErrorBoundary tool>
        {bare && undistractedBar ? (
          <undistractedBar.UndistractedBar session={session} />
        ) : (
          <ArticleBar
            session={session}
            row={row}
            moves={moves}
            outlineOpen={outlineOpen}
            onOutline={toggleOutline}
            panelOpen={panelOpen}
            onPanel={togglePanel}
          />
        )}
      </ErrorBoundary>
      <div className={styles.parts}>
        {outlineFits && outlineOpen && (
          <aside className={styles.outline} aria-label={say('article.outline')}>
            {outline}
          </aside>
        )}
        <main className={styles.main}>
          <ErrorBoundary tool>
            {Notices && <Notices session={session} row={row} onDisplaced={() => commands.showPanel(displacedPanel)} />}
          </ErrorBoundary>
          {/* An article of its own, so that its quotes and boxes are no landmarks of the app. */}
          <article className={styles.manuscript}>
            <ErrorBoundary>
              <ArticleEditor
                session={session}
                pictures={pictures}
                uploadAudio={uploadAudio}
                fetchLibrary={fetchLibrary}
                onEditor={onEditor}
              />
            </ErrorBoundary>
          </article>
          {!bare && (
            <div className={styles.foot}>
              <ErrorBoundary tool>{lengths && <lengths.Lengths session={session} />}</ErrorBoundary>
            </div>
          )}
        </main>
        {panelFits && panelOpen && (
          <aside className={styles.panel} style={{ width: panelWidth }} aria-label={say('article.panel')}>
            <Separator
              label={say('article.panelWidth')}
              value={panelWidth}
              min={narrowest.panel}
              max={widest}
              onChange={(value) => setWidth(String(value))}
            />
            <Panel
              session={session}
              panels={panels}
              checker={checker}
              there={editorThere || shut}
              onLeave={leavePanel}
            />
          </aside>
        )}
      </div>
      {!outlineFits && sheet === 'outline' && (
        <Dialog title={say('article.outline')} place="left" onClose={() => setSheet(null)}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the entries are buttons; this sees that one was pressed */}
          <div className={styles.outlineSheet} onClick={jumped}>
            {outline}
          </div>
        </Dialog>
      )}
      {!panelFits && sheet === 'panel' && (
        <Dialog title={say('article.panel')} headless place={phone ? 'bottom' : 'right'} onClose={() => setSheet(null)}>
          <Panel
            session={session}
            panels={panels}
            checker={checker}
            there={editorThere || shut}
            onLeave={leavePanel}
            end={close}
          />
        </Dialog>
      )}
    </div>
  );
}
