/** Stands where the front ends: what programs that show an excerpt know as its end. */
export const frontEnd = '<!--more-->';
/** The same as people and other programs write it. */
export const endsFront = /^<!--\s*more\s*-->\s*$/i;
