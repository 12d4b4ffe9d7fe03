/** The line below the manuscript is fetched after the manuscript is there: typing must not wait for it. */
export const fetchLengths = () => import('./Lengths.tsx');
