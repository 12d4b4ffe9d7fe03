import type { EditorState } from '@tiptap/pm/state';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { useEachFrame } from '../../connection/useEachFrame.ts';
import styles from './Outline.module.css';
import { type OutlineEntry, outlineOf } from './outlineOf.ts';

interface Seen {
  language: string;
  entries: readonly OutlineEntry[];
  /** The entry under which the caret stands. */
  here: number;
}

function look(state: EditorState): Seen {
  const entries = outlineOf(state.doc);
  const here = entries.findLastIndex(({ position }) => position <= state.selection.head);
  return { language: String(state.doc.attrs.language), entries, here };
}

/** The line one is in is marked when the caret rests, in milliseconds: all of the outline is read for it. */
const pause = 150;

/** Whether the same is drawn; positions move with every key and are read when one jumps. */
function same(one: Seen, other: Seen): boolean {
  return (
    one.here === other.here &&
    one.language === other.language &&
    one.entries.length === other.entries.length &&
    one.entries.every(
      ({ label, text }, index) => label === other.entries[index]?.label && text === other.entries[index]?.text,
    )
  );
}

/** The article's headings and what else stands out in it, to jump to. */
export function Outline({ session }: { session: ArticleSession }) {
  const say = useSay();
  const seen = useEachFrame(session, look, same, pause);
  const jump = (index: number) => {
    const entry = outlineOf(session.state.doc)[index];
    if (entry) session.reveal(entry.position);
  };
  return (
    <nav className={styles.outline} aria-label={say('editor.outline')}>
      <h2>{say('editor.outline')}</h2>
      <ul>
        {seen?.entries.map(({ sign, label, text }, index) => (
          // Two crossheads may read the same; their order is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <button
              type="button"
              aria-current={seen.here === index ? 'location' : undefined}
              onClick={() => jump(index)}
            >
              <i aria-hidden="true">{sign}</i>
              {text ? <span lang={seen.language}>{text}</span> : <span>{say(label)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
