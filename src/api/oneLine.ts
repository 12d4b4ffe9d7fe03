import * as z from 'zod/mini';
import { isLine } from '#blocks/cleanText.ts';

/** A check for what people give a name: one line that every database can store. Beside a `maxLength`, which OpenAPI tells. */
export const oneLine = z.refine<string>((text) => isLine(text, text.length));
