/** The history's code is fetched when it is first looked at: typing must not wait for it. */
export const fetchHistory = () => import('./History.tsx');
