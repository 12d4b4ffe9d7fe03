/** Stands where the front ends: what programs that show an excerpt know as its end. */
export const frontEnd = '<!--more-->';
