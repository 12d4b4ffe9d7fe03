import { code } from './code.ts';
import { emphasis } from './emphasis.ts';
import { language } from './language.ts';
import { link } from './link.ts';
import { quoteRecord } from './quoteRecord.ts';
import { strike } from './strike.ts';
import { strong } from './strong.ts';
import { subscript } from './subscript.ts';
import { superscript } from './superscript.ts';

/** Every mark, outermost first where several cover the same words. */
export const marks = [quoteRecord, link, language, strong, emphasis, strike, superscript, subscript, code] as const;
