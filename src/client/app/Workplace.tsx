import { createContext, useContext } from 'react';
import type { Channel } from '../connection/channel.ts';
import type { Journal } from '../connection/journal.ts';
import type { WaitingPictures } from '../connection/waitingPictures.ts';

/** What a tab of a signed-in person has once: its line to the server, its local copy, and the pictures that wait in it. */
export interface Workplace {
  channel: Channel;
  journal: Journal;
  pictures: WaitingPictures;
}

const WorkplaceContext = createContext<Workplace | null>(null);
export const WorkplaceProvider = WorkplaceContext.Provider;

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (!workplace) throw new Error('Only below SignedIn');
  return workplace;
}
