/** The code of the dialog is fetched when somebody first wants another password. */
export const fetchPasswordDialog = () => import('./PasswordDialog.tsx');
