/** The repair reads the whole article, and is wanted once or twice in its life. */
export const fetchRepair = () => import('./RepairDialog.tsx');
