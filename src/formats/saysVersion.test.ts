import { expect, test } from 'vitest';
import { fileText, recordOf } from '#testing/outgoing.ts';
import { article, paragraph } from '#testing/write.ts';
import { formats } from './all.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { outgoing } from './outgoing.ts';

const doc = article({ headline: 'Ein Pakt' }, paragraph('Ein Satz.'));
const record = recordOf('a1');

// Word counts revisions, and nobody tells files apart by them.
test.each((formats as readonly FormatDefinition[]).filter(({ name }) => name !== 'docx'))(
  '$name says of itself whether a file in it states a version or its time',
  async (format) => {
    const later = { ...record, version: record.version + 1, changedAt: record.changedAt + 60_000 };
    const [one, other] = await Promise.all([record, later].map((each) => fileText(format, outgoing(doc, each))));
    expect(one !== other).toBe(format.saysVersion === true);
  },
);
