import { create } from 'zustand';
import { useSay } from './useSay.tsx';

const useAnnouncement = create<{ words: string; turn: number }>(() => ({ words: '', turn: 0 }));

/** Tells somebody who listens what can only be seen. A new sentence replaces the last. */
export function announce(words: string): void {
  useAnnouncement.setState(({ turn }) => ({ words, turn: turn + 1 }));
}

/** What is announced; stands once in the app. */
export function Announcer() {
  const say = useSay();
  const { words, turn } = useAnnouncement();
  return (
    <div className="visually-hidden" role="status" aria-label={say('ui.announcements')}>
      {/* A new element each time: the same words twice are two announcements. */}
      <span key={turn}>{words}</span>
    </div>
  );
}
