import { readFileSync } from 'node:fs';
import type { Node } from '@tiptap/pm/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate/node';
import mammoth from 'mammoth';
import { readDocument } from '#article/newArticle.ts';
import { formats } from '#formats/all.ts';
import { aspects } from '#formats/aspects.ts';
import type { FormatDefinition, Written } from '#formats/defineFormat.ts';
import { exportFile } from '#formats/exportFile.ts';
import { outgoing } from '#formats/outgoing.ts';
import { samples } from '#server/articles/samples/all.ts';
import { sampleDocument } from '#server/articles/samples/sample.ts';
import { en as app } from '#words/en.ts';
import { outputs as words } from '#words/outputs/en.ts';
import { exampleNodes } from '../examples.ts';
import { generateArticle } from '../manyArticles.ts';
import { context, exampleArticle, recordOf } from '../outgoing.ts';
import { countedIds } from '../readingSamples.ts';
import { xmllint } from '../xmllint.ts';

/** How many of so many files a validator of other people's accepted; all of them have passed our own checks before. */
interface Accepted {
  files: number;
  accepted: number;
  by: string;
}

/** Every example of every block, the sample newsroom with the seed article, and so many generated articles. */
function documents(generated: number): Node[] {
  const newId = countedIds();
  return [
    ...exampleNodes().map(({ node }) => exampleArticle(node)),
    ...samples.map((sample) => sampleDocument(sample, newId)),
    ...Array.from({ length: generated }, (_, index) => generateArticle(index).doc),
  ];
}

/** Who judges a format's files: how many of them are accepted. */
interface Judge {
  by: string;
  accepted(files: readonly Written[]): number | Promise<number>;
}

const each = (accepts: (file: Written) => boolean) => (files: readonly Written[]) => files.filter(accepts).length;
const text = (file: Written) => String(file);

function ninjsJudge(version: string): Judge {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../formats/ninjs/schemas/${name}`, import.meta.url), 'utf8'));
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(read('GeoJSON-schema.json'));
  const validate = ajv.compile(read(`ninjs-schema_${version}.json`));
  return { by: 'ajv, IPTC’s schema', accepted: each((file) => validate(JSON.parse(text(file)))) };
}

const xsdJudge = (schema: string): Judge => ({
  by: 'xmllint, IPTC’s schema',
  accepted: (files) => (xmllint(schema, files.map(text)) ? 0 : files.length),
});

const html = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'void-style': 'off', 'doctype-style': 'off' },
});
const htmlJudge: Judge = {
  by: 'html-validate',
  accepted: async (files) => {
    const reports = await Promise.all(files.map((file) => html.validateString(text(file))));
    return reports.filter(({ valid }) => valid).length;
  },
};

const newsmlSchema = 'NewsML-G2_2.35-spec-All-Power.xsd';

const judges: Readonly<Partial<Record<(typeof formats)[number]['name'], Judge>>> = {
  html: htmlJudge,
  htmlFragment: htmlJudge,
  json: {
    by: 'ProseMirror, our schema',
    accepted: each((file) => {
      readDocument(JSON.parse(text(file)).document).check();
      return true;
    }),
  },
  docx: {
    by: 'mammoth',
    accepted: async (files) => {
      const read = await Promise.all(
        files.map((file) => mammoth.extractRawText({ buffer: Buffer.from(file as Uint8Array) })),
      );
      return read.filter(({ value }) => value.trim() !== '').length;
    },
  },
  ninjs: ninjsJudge('3.1'),
  ninjs21: ninjsJudge('2.1'),
  newsmlG2: xsdJudge(newsmlSchema),
  newsmlG2Nitf: xsdJudge(newsmlSchema),
  nitf: xsdJudge('nitf-3-6.xsd'),
  rss: { by: 'feedsmith', accepted: each((file) => parseRssFeed(text(file)).items?.length === 1) },
  atom: { by: 'feedsmith', accepted: each((file) => parseAtomFeed(text(file)).entries?.length === 1) },
  jsonFeed: { by: 'feedsmith', accepted: each((file) => parseJsonFeed(text(file)).items?.length === 1) },
};

/** Writes all of them in a format, each checked by ourselves, and has them judged by the format's own validator. */
async function judged(format: FormatDefinition, docs: readonly Node[]): Promise<Accepted> {
  const files: Written[] = [];
  for (const [index, doc] of docs.entries()) {
    const exported = await exportFile(format, [outgoing(doc, recordOf(`article-${index}`))], context);
    if (!('file' in exported)) throw new Error(`${format.name} ${index}: ${JSON.stringify(exported)}`);
    files.push(exported.file);
  }
  const judge = (judges as Partial<Record<string, Judge>>)[format.name];
  return {
    files: files.length,
    accepted: judge ? await judge.accepted(files) : files.length,
    by: judge?.by ?? 'our own check',
  };
}

export async function measureOutputs(generated: number): Promise<ReadonlyMap<FormatDefinition, Accepted>> {
  const docs = documents(generated);
  const found = new Map<FormatDefinition, Accepted>();
  for (const format of formats) found.set(format, await judged(format, docs));
  return found;
}

const label = (word: string) => ({ ...app, ...words })[word as keyof typeof words] ?? word;

/** What each format cannot carry, as it declares itself: a table of `docs/interchange.md`. */
export function lossTable(): string {
  const rows = (formats as readonly FormatDefinition[]).map(({ name, label: called, needs = [], loses }) => {
    const lost = loses.map((aspect) => label(aspects[aspect])).join(', ') || 'nothing';
    return `| ${label(called)} | \`${name}\` | ${needs.join(', ') || '–'} | ${lost} |`;
  });
  return ['| format | name | needs | cannot carry |', '|---|---|---|---|', ...rows].join('\n');
}

/** How many files of each format its validator accepts, as a table. */
export async function outputsReport(generated = 500): Promise<string> {
  const rows = [...(await measureOutputs(generated))].map(
    ([format, { files, accepted, by }]) => `| ${label(format.label)} | ${files} | ${accepted} | ${by} |`,
  );
  return ['| format | files | valid | judged by |', '|---|---|---|---|', ...rows].join('\n');
}
