/** The writers of formats are heavy, and wanted when the article is written. */
export const fetchCopyOut = () => import('./CopyOut.tsx');
