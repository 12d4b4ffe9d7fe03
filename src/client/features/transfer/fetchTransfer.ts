/** Writers of formats are heavy, and wanted when something leaves the house. */
export const fetchTransfer = () => import('./transfer.tsx');
