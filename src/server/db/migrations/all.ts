import type { Kysely } from 'kysely';
import type { Engine } from '../db.ts';
import { start } from './001-start.ts';
import { wordParts } from './002-word-parts.ts';
import { desk } from './003-desk.ts';
import { details } from './004-details.ts';
import { pictureLibrary } from './005-picture-library.ts';
import { audio } from './006-audio.ts';
import { writerAuthor } from './007-writer-author.ts';
import { displaced } from './008-displaced.ts';
import { milestones } from './009-milestones.ts';
import { ignoredFindings } from './010-ignored-findings.ts';
import { imports } from './011-imports.ts';
import { house } from './012-house.ts';
import { wire } from './013-wire.ts';
import { sources } from './014-sources.ts';
import { publications } from './015-publications.ts';
import { storedFiles } from './016-stored-files.ts';

export interface Migration {
  name: string;
  up: (query: Kysely<unknown>, engine: Engine) => Promise<void>;
}

/** THE list of migrations, in their order. What has been released is never changed, only added to. */
export const migrations: readonly Migration[] = [
  { name: '001-start', up: start },
  { name: '002-word-parts', up: wordParts },
  { name: '003-desk', up: desk },
  { name: '004-details', up: details },
  { name: '005-picture-library', up: pictureLibrary },
  { name: '006-audio', up: audio },
  { name: '007-writer-author', up: writerAuthor },
  { name: '008-displaced', up: displaced },
  { name: '009-milestones', up: milestones },
  { name: '010-ignored-findings', up: ignoredFindings },
  { name: '011-imports', up: imports },
  { name: '012-house', up: house },
  { name: '013-wire', up: wire },
  { name: '014-sources', up: sources },
  { name: '015-publications', up: publications },
  { name: '016-stored-files', up: storedFiles },
];
