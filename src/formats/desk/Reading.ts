import { type ReadSource, readSource } from '../reading/readers.ts';
import { type ReadPassages, readPassages } from './readPassages.ts';

/** How the sources of tasks are read. */
export interface Reading {
  articles: ReadSource;
  passages: ReadPassages;
}

/** In the thread of whoever asks. */
export const readingInPlace: Reading = { articles: readSource, passages: readPassages };
