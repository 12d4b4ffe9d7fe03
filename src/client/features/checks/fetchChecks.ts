/** The panel's code is fetched when it is first looked at. */
export const fetchChecks = () => import('./Checks.tsx');

/** Nobody is checked before the article is there and the screen is drawn. */
export const fetchChecker = () => import('./Checker.ts');
