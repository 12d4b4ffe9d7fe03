/** The insert menu's list; its keys are the text's own and work without it. */
export const fetchInsertMenu = () => import('./InsertMenuList.tsx');
