/** The palette and the sheet of shortcuts. */
export const fetchCommands = () => import('./CommandLists.tsx');
