/** Off until somebody asks for it. */
export const fetchInvisibles = () => import('./Invisibles.tsx');
