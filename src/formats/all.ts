import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plainText.ts';

/** Every format an article can be written in. */
export const formats = [markdown, plainText, html] as const;
