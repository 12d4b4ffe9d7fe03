/** Few write like that, and nobody at the first key. */
export const fetchTypewriter = () => import('./typewriter.ts');
