/** A menu's code is fetched when one is first opened: typing must not wait for it. */
export const fetchMenu = () => import('./MenuPopover.tsx');
