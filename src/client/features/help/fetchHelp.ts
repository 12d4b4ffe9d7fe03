/** The help's code is fetched when somebody first asks for it. */
export const fetchHelp = () => import('./Help.tsx');
