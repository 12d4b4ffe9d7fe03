/** What reads Markdown is fetched with the first text that looks like it. */
export const fetchMarkdown = () => import('./pasteMarkdown.ts');
