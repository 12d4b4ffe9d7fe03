/** Nobody searches before the first word is typed. */
export const fetchFindBar = () => import('./FindBar.tsx');
