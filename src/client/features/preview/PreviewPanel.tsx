import { QueryObserver, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleRow } from '#api/articles.ts';
import { linkedArticle } from '#api/linkedArticle.ts';
import type { LinkedArticle } from '#blocks/dressing.ts';
import pageStyle from '#page/page.css?url';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Segments } from '#ui/Segments.tsx';
import { useMediaQuery } from '#ui/useMediaQuery.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useStored } from '#ui/useStored.tsx';
import { useTheme } from '#ui/useTheme.tsx';
import { articleQuery } from '../../connection/article.queries.ts';
import styles from './Preview.module.css';
import { type PageTheme, type PreviewedSession, PreviewFrame } from './PreviewFrame.ts';

/** Widths of the page in CSS pixels; a wider one than the panel is scaled down. */
const devices = { phone: 390, tablet: 768, desktop: 1100 } as const;
type Device = keyof typeof devices;
const deviceNames = Object.keys(devices) as Device[];

interface PreviewPanelProps {
  session: PreviewedSession;
  /** The article's id. */
  article: string;
  /** The newsroom's name, on the masthead. */
  newsroom: string;
  /** The version that the session shows, where that is not the head. */
  version?: number;
}

/** The reader's page beside the manuscript: as wide as a phone, a tablet or a desk's screen, light or dark. */
export function PreviewPanel({ session, article, newsroom, version }: PreviewPanelProps) {
  const which = version === undefined ? '' : `?version=${version}`;
  const say = useSay();
  const [stored, setDevice] = useStored('galley.preview.device', 'phone');
  const device = deviceNames.find((name) => name === stored) ?? 'phone';
  const [theme, setTheme] = usePageTheme();
  return (
    <section className={styles.preview} aria-label={say('preview.title')}>
      <div className={styles.bar}>
        <Segments
          label={say('preview.width')}
          value={device}
          options={deviceNames.map((name) => ({ value: name, label: say(`preview.${name}`) }))}
          onChange={setDevice}
        />
        <span className={styles.space} />
        <IconButton
          icon="moon"
          label={say('preview.dark')}
          aria-pressed={theme === 'dark'}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        />
        <a
          className={styles.link}
          href={`${import.meta.env.BASE_URL}api/articles/${article}/preview${which}`}
          target="_blank"
          rel="noopener"
          aria-label={say('preview.ownWindow')}
          title={say('preview.ownWindow')}
        >
          <Icon name="ownWindow" />
        </a>
      </div>
      <Screen device={device} session={session} newsroom={newsroom} theme={theme} />
    </section>
  );
}

/** The page's own light or dark: the app's until it is chosen. */
function usePageTheme(): [PageTheme, (theme: PageTheme) => void] {
  const [stored, store] = useStored('galley.preview.theme', '');
  const [app] = useTheme();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  if (stored === 'light' || stored === 'dark') return [stored, store];
  return [app === 'dark' || (app === 'system' && systemDark) ? 'dark' : 'light', store];
}

interface ScreenProps {
  device: Device;
  session: PreviewedSession;
  newsroom: string;
  theme: PageTheme;
}

function Screen({ device, session, newsroom, theme }: ScreenProps) {
  const say = useSay();
  const stage = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLIFrameElement>(null);
  const preview = useRef<PreviewFrame>(null);
  const wanted = useRef(theme);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const room = useRoom(stage);
  const [named, setNamed] = useState<readonly string[]>([]);
  const articles = useLinked(named);

  useEffect(() => {
    if (!element.current) return;
    const base = { newsroom, styles: [pageStyle], preview: true };
    const fail = (error: unknown) => setFailure({ error });
    const opened = new PreviewFrame(element.current, session, base, wanted.current, fail, setNamed);
    preview.current = opened;
    return () => opened.close();
  }, [session, newsroom]);

  useEffect(() => {
    wanted.current = theme;
    preview.current?.setTheme(theme);
  }, [theme]);

  useEffect(() => preview.current?.setArticles(articles), [articles]);

  if (failure) throw failure.error;
  const width = devices[device];
  const scale = Math.min(1, room.width / width) || 1;
  return (
    <div className={styles.stage} ref={stage}>
      <div
        className={styles.screen}
        data-device={device}
        style={{ '--width': `${width}px`, '--scale': scale, '--height': `${room.height}px` }}
      >
        <iframe ref={element} className={styles.frame} title={say('preview.title')} sandbox="allow-same-origin" />
      </div>
    </div>
  );
}

/** Other articles by id, as the server calls them now; those in the trash are not there. */
function useLinked(ids: readonly string[]): ReadonlyMap<string, LinkedArticle> {
  const queries = useQueryClient();
  const [rows, setRows] = useState<ReadonlyMap<string, ArticleRow>>(new Map());
  // An observer each: the library's hook for several would be fetched before the first key.
  useEffect(() => {
    const ends = ids.map((id) => {
      const hear = ({ data }: { data?: ArticleRow | undefined }) => {
        if (data) setRows((before) => (before.get(id) === data ? before : new Map(before).set(id, data)));
      };
      const observer = new QueryObserver(queries, articleQuery(id));
      const end = observer.subscribe(hear);
      hear(observer.getCurrentResult());
      return end;
    });
    return () => {
      for (const end of ends) end();
    };
  }, [queries, ids]);
  return useMemo(() => {
    const named = ids.flatMap((id) => rows.get(id) ?? []).filter(({ trashed }) => !trashed);
    return new Map(named.map((row) => [row.id, linkedArticle(row)]));
  }, [ids, rows]);
}

/** The inner size of an element in CSS pixels, and again whenever it changes. */
function useRoom(ref: React.RefObject<HTMLDivElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}
