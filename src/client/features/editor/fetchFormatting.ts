/** What places a toolbar above a selection is heavy, and nobody selects before the first word is typed. */
export const fetchFormatting = () => import('./FormattingBubble.tsx');
