import { fetchMenu } from '#ui/fetchMenu.tsx';
import { fetchKeptHere } from '../features/desk/fetchKeptHere.ts';
import { fetchDetails } from '../features/details/fetchDetails.ts';
import { fetchFormatting } from '../features/editor/fetchFormatting.ts';
import { fetchInsertMenu } from '../features/editor/fetchInsertMenu.ts';
import { fetchLengths } from '../features/editor/fetchLengths.ts';
import { fetchMargin } from '../features/editor/fetchMargin.ts';
import { fetchOutline } from '../features/editor/fetchOutline.ts';
import { fetchCommands } from './fetchCommands.ts';

export const fetchDesk = () => import('./DeskPage.tsx');
export const fetchArticle = () => import('./ArticlePage.tsx');

/** What one will want a moment later, fetched while there is a connection: without one the menus and the way back still work. */
export function fetchAhead(): void {
  const all = [
    fetchDesk,
    fetchArticle,
    fetchMenu,
    fetchFormatting,
    fetchMargin,
    fetchInsertMenu,
    fetchLengths,
    fetchOutline,
    fetchDetails,
    fetchCommands,
    fetchKeptHere,
  ];
  for (const fetch of all) fetch().catch(() => undefined);
}
