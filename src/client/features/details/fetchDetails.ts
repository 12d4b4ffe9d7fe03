/** The details' code is fetched when they are first looked at: typing must not wait for it. */
export const fetchDetails = () => import('./Details.tsx');
