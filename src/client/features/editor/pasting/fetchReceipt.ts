/** A receipt is read after a paste, never before the first key. */
export const fetchReceipt = () => import('./PasteReceipt.tsx');
