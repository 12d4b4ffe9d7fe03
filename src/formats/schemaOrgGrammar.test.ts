import { describe, expect, test } from 'vitest';
import { context, recordOf } from '#testing/outgoing.ts';
import { acceptedByTypes } from '#testing/schemaOrgTypes.ts';
import { article, paragraph } from '#testing/write.ts';
import { outgoing } from './outgoing.ts';
import { newsArticle } from './schemaOrg.ts';
import { articleTypes, checkSchemaOrg, schemaOrgTypes } from './schemaOrgGrammar.ts';

type TypeName = keyof typeof schemaOrgTypes;
const values: Readonly<Record<string, unknown>> = {
  ...{ Text: 'Ein Pakt', URL: 'https://a.example/b', DateTime: '2026-01-14T11:00:00Z', Date: '2026-01-14' },
  ...{ Integer: 7, Language: 'de-CH', UnitCode: 'E37' },
};

/** A thing with all that its type may have: of each property one value of each kind. */
function full(type: TypeName): object {
  const properties: Readonly<Record<string, { kinds: readonly string[]; many?: true }>> = schemaOrgTypes[type];
  const stated = Object.entries(properties).map(([name, { kinds, many }]) => {
    const all = kinds.map((kind) => values[kind] ?? full(kind as TypeName));
    return [name, many ? all : all[0]];
  });
  return { '@type': type, ...Object.fromEntries(stated) };
}

const everything = { '@context': 'https://schema.org', ...full('NewsArticle') };

// The compiler takes its time beside other tests.
test('each property of each type is one of the published vocabulary, and of that type', { timeout: 120_000 }, () => {
  const files = Object.entries(articleTypes).map(([name, type]) =>
    JSON.stringify({ '@context': 'https://schema.org', ...full(type), '@type': name }),
  );
  expect(acceptedByTypes(files)).toBe(files.length);
  expect(acceptedByTypes([JSON.stringify({ ...everything, headlines: 'Ein Pakt' })])).toBe(0);
  for (const file of files) expect(checkSchemaOrg(JSON.parse(file))).toEqual([]);
});

test('an article that is paid for has no place where it was written, which only news has', () => {
  const written = (kind: 'advertorial' | 'opinion') => {
    const doc = article({ headline: 'Ein Pakt', fields: { kind, dateline: 'Bern' } }, paragraph('Da.'));
    return newsArticle(outgoing(doc, recordOf('a1')), context);
  };
  expect([written('opinion').dateline, written('advertorial').dateline]).toEqual(['Bern', undefined]);
  expect(checkSchemaOrg(written('advertorial'))).toEqual([]);
});

describe('structured data leaves by types alone', () => {
  const data = newsArticle(outgoing(article({ headline: 'Ein Pakt' }, paragraph('Da.')), recordOf('a1')), context);
  const faults = (more: object) =>
    checkSchemaOrg({ ...data, ...more }).map(({ place, message }) => `${place} ${message}`);

  test.each([
    [{ publisher: { '@type': 'Organization' } }, '/publisher/name is missing'],
    [{ headline: ' ' }, '/headline is no Text:  '],
    [{ url: 'b' }, '/url is no URL: b'],
    [{ dateCreated: '2026-02-31' }, '/dateCreated is no DateTime: 2026-02-31'],
    [{ wordCount: '7' }, '/wordCount is no Integer: 7'],
    [{ bodyText: 'Da.' }, '/bodyText does not belong here'],
    [{ author: [] }, '/author is empty'],
    [{ author: 'Anna' }, '/author is no list'],
    [{ author: [{ '@type': 'Person' }] }, '/author/1/name is missing'],
    [
      { translator: { '@type': 'Organization', name: 'SDA' } },
      '/translator is of no type that belongs here: Organization',
    ],
    [{ '@type': 'Recipe' }, '/ is of no type that belongs here: Recipe'],
    [{ '@context': 'https://example.org' }, '/@context is not https://schema.org'],
  ])('%j', (more, fault) => {
    expect(faults({})).toEqual([]);
    expect(faults(more)).toEqual([fault]);
  });
});
