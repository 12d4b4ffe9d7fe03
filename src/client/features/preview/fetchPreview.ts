/** The preview's code is fetched when the manuscript is there: typing must not wait for it. */
export const fetchPreview = () => import('./PreviewPanel.tsx');
