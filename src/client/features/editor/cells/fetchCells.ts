/** Only an article with a table has cells to choose. */
export const fetchCells = () => import('./choosingCells.ts');
