/** What stands beside the block one writes in or points at: nobody needs it before the text is there. */
export const fetchMargin = () => import('./Margin.tsx');
