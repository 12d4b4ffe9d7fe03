/**
 * The number of this schema: raised with every widening (a block, part, attribute, mark or field more), stored with each
 * article that was written under it. A client with a smaller number opens such an article read-only.
 */
export const schemaNumber = 4;
