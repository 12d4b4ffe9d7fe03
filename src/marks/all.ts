import { emphasis } from './emphasis.ts';
import { link } from './link.ts';
import { strong } from './strong.ts';

/** Every mark, outermost first where several cover the same words. */
export const marks = [link, strong, emphasis] as const;
