/** What reads other programs' clipboards is heavy, and fetched with the first of them. */
export const fetchPasting = () => import('./pasteForeign.ts');
