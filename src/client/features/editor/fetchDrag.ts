/** Dragging is fetched when a hand comes near the handle. */
export const fetchDrag = () => import('./dragBlocks.ts');
