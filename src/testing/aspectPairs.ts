import type { Node } from '@tiptap/pm/model';
import type { Fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import type { NodeJson } from '#blocks/defineBlock.ts';
import { marked, node } from '#blocks/example.ts';
import { type Aspect, aspects } from '#formats/aspects.ts';

type Words = string | readonly (NodeJson | string)[];

interface Article {
  fields?: Partial<Fields>;
  kicker?: string;
  headline?: Words;
  standfirst?: Words;
  body?: NodeJson | readonly NodeJson[];
}

const words = node('paragraph', { id: 'block-1' }, 'Ein Satz.');

function written({ fields = {}, body = words, ...front }: Article): Node {
  const parts = { kicker: 'Welt', headline: 'Ein Pakt', standfirst: 'Der Lead.', ...front };
  const opening = Object.entries(parts).map(([name, words]) =>
    node(name, ...[words].flat().filter((each) => each !== '')),
  );
  return schema.nodeFromJSON({ ...node('doc', ...opening, ...[body].flat()), attrs: fields });
}

const line = (...children: (NodeJson | string)[]): Article => ({ body: node('paragraph', ...children) });
const body = (block: NodeJson): Article => ({ body: block });
const blocks = (...body: NodeJson[]): Article => ({ body });
const item = (...children: NodeJson[]) => node('list_item', ...children);
const p = (text: string) => node('paragraph', text);
const figure = (attrs: object, ...legend: NodeJson[]) => {
  const words = legend.length > 0 ? legend : [node('figure_caption', 'Da.')];
  return body(node('figure', { picture: 'p1', alt: 'Zwei', ...attrs }, ...words));
};
const quote = (weight: string) => body(node('pullquote', { weight }, node('pullquote_words', 'Ja')));
const rows = (...heads: readonly (readonly boolean[])[]) =>
  node(
    'table_grid',
    ...heads.map((row) =>
      node('table_row', ...row.map((head, index) => node('table_cell', { head }, 'ab'.charAt(index)))),
    ),
  );
const table = (...heads: readonly (readonly boolean[])[]) => body(node('table', rows(...heads)));
const row = (...cells: string[]) =>
  node('table', node('table_grid', node('table_row', ...cells.map((cell) => node('table_cell', cell)))));
const credit = (name: string, role: string): Article => ({
  fields: { byline: [{ key: 'a', kind: 'person', name, role, join: '' }] },
});

/** Two articles for each aspect that differ in it and in nothing else. */
const described: Readonly<Record<Aspect, readonly [Article, Article]>> = {
  emphasis: [line('Ein ', marked('emphasis', 'Satz')), line('Ein Satz')],
  strike: [line('Ein ', marked('strike', 'Satz')), line('Ein Satz')],
  code: [line('Die Datei ', marked('code', 'a.txt')), line('Die Datei a.txt')],
  scripts: [line('H', marked('subscript', '2'), 'O'), line('H2O')],
  links: [
    line(marked('link', 'Ja', { href: 'https://a.example/' })),
    line(marked('link', 'Ja', { href: 'https://b.example/' })),
  ],
  languages: [line(marked('language', 'Oui', { lang: 'fr' })), line('Oui')],
  levels: [body(node('crosshead', { level: 'second' }, 'Da')), body(node('crosshead', 'Da'))],
  breaks: [line('Ein', node('hardBreak'), 'Satz'), blocks(p('Ein'), p('Satz'))],
  crossheads: [body(node('crosshead', 'Da')), body(p('Da'))],
  lists: [body(node('list', item(p('Reis')), item(p('Mehl')))), blocks(p('Reis'), p('Mehl'))],
  dividers: [blocks(p('Satz'), node('divider'), p('Satz')), blocks(p('Satz'), p('Satz'))],
  numbering: [body(node('list', { kind: 'numbered' }, item(p('a')))), body(node('list', item(p('a'))))],
  starts: [
    body(node('list', { kind: 'numbered', start: 3 }, item(p('a')))),
    body(node('list', { kind: 'numbered' }, item(p('a')))),
  ],
  nesting: [
    body(node('list', item(p('a'), node('list', item(p('b')))))),
    body(node('list', item(p('a')), item(p('b')))),
  ],
  quoteNeighbours: [
    blocks(node('blockquote', p('a')), node('blockquote', p('b'))),
    body(node('blockquote', p('a'), p('b'))),
  ],
  listNeighbours: [
    blocks(node('list', item(p('a'))), node('list', item(p('b')))),
    body(node('list', item(p('a')), item(p('b')))),
  ],
  tables: [table([true], [false]), table([false], [false])],
  rowHeads: [table([true, true], [true, false]), table([true, true], [false, false])],
  cells: [body(row('a b', 'c')), body(row('a', 'b c'))],
  boxes: [
    body(node('factbox', node('factbox_title', 'Titel'), p('Satz'))),
    body(node('gallery', node('gallery_title', 'Titel'), p('Satz'))),
  ],
  boxed: [body(node('blockquote', p('Ja'))), body(node('factbox', p('Ja')))],
  questions: [
    body(node('question', node('question_words', 'Was gilt?'), p('Das.'))),
    blocks(node('paragraph', marked('strong', 'Was gilt?')), p('Das.')),
  ],
  quotes: [body(node('blockquote', p('Ja'))), body(p('Ja'))],
  sources: [
    body(node('blockquote', p('Ja'), node('blockquote_source', 'Anna'))),
    body(node('blockquote', p('Ja'), p('— Anna'))),
  ],
  pullquotes: [quote('supporting'), body(node('blockquote', p('Ja')))],
  weights: [quote('showcase'), quote('supporting')],
  pictures: [figure({ picture: 'p1' }), figure({ picture: 'p2' })],
  captions: [
    blocks(
      node('figure', { picture: 'p1' }, node('figure_caption', 'Da.')),
      node('table', node('table_caption', 'Handel'), rows([true], [false]), node('table_source', 'Amt')),
    ),
    blocks(node('figure', { picture: 'p1' }), p('Da.'), p('Handel'), node('table', rows([true], [false])), p('Amt')),
  ],
  credits: [
    figure({}, node('figure_caption', 'Da.'), node('figure_credit', 'Foto: Agentur')),
    figure({}, node('figure_caption', 'Da. Foto: Agentur')),
  ],
  decoration: [figure({ alt: '', decorative: true }), figure({ alt: '' })],
  descriptions: [figure({ alt: 'Zwei Männer' }), figure({ alt: 'Ein Mann' })],
  crops: [figure({ crop: '100-250-500-500' }), figure({})],
  placements: [figure({ placement: 'wide' }), figure({})],
  recordings: [
    body(node('audio', { audio: 'r1' }, node('audio_title', 'Ton'), p('Text'))),
    body(node('audio', { audio: 'r2' }, node('audio_title', 'Ton'), p('Text'))),
  ],
  embeds: [
    body(node('embed', { url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa' }, node('embed_title', 'Film'))),
    body(node('embed', { url: 'https://www.youtube.com/watch?v=bbbbbbbbbbb' }, node('embed_title', 'Film'))),
  ],
  related: [
    body(node('related', { article: 'one' }, node('related_label', 'Mehr'))),
    body(node('related', { article: 'two' }, node('related_label', 'Mehr'))),
  ],
  corrections: [
    body(node('correction', { kind: 'retraction', date: '2026-01-02' }, node('correction_text', 'Falsch.'))),
    body(node('correction', node('correction_text', 'Falsch.'))),
  ],
  body: [line('Ein Satz.'), line('Ein anderer Satz.')],
  language: [{ fields: { language: 'fr-FR' } }, {}],
  headline: [
    { kicker: 'Welt', headline: 'Ein Pakt', standfirst: '' },
    { kicker: '', headline: 'Welt', standfirst: 'Ein Pakt' },
  ],
  lead: [
    { standfirst: 'So.', body: [p('Ein Satz.'), p('Noch einer.')] },
    { standfirst: '', body: [p('So.'), p('Ein Satz.'), p('Noch einer.')] },
  ],
  kicker: [{ kicker: 'Welt' }, { kicker: 'Schweiz' }],
  standfirst: [{ standfirst: 'So.' }, { standfirst: 'Anders.' }],
  headlineMarks: [{ headline: ['Ein ', marked('emphasis', 'Pakt')] }, { headline: 'Ein Pakt' }],
  standfirstMarks: [{ standfirst: ['Der ', marked('emphasis', 'Lead')] }, { standfirst: 'Der Lead' }],
  byline: [credit('Anna Muster', ''), credit('Beat Beispiel', '')],
  roles: [credit('Anna Muster', 'Text'), credit('Anna Muster', '')],
  dateline: [{ fields: { dateline: 'Bern' } }, {}],
  kind: [{ fields: { kind: 'opinion' } }, {}],
  section: [{ fields: { section: 'Ausland' } }, {}],
  tags: [{ fields: { tags: ['Nordkorea'] } }, {}],
  translation: [{ fields: { translatedFrom: 'ru', translatedBy: 'Dora' } }, {}],
  slug: [{ fields: { slug: 'ein-pakt' } }, {}],
  searchDescription: [{ fields: { searchDescription: 'Ein Pakt.' } }, {}],
  channels: [{ fields: { socialTitle: 'Pakt!', pushText: 'Pakt' } }, {}],
  embargo: [{ fields: { embargo: '2026-01-10T05:00:00Z' } }, {}],
  expiry: [{ fields: { expires: '2026-03-01T22:00:00Z' } }, {}],
  urgency: [{ fields: { urgency: '2' } }, {}],
  signal: [{ fields: { signal: 'correction' } }, {}],
  editorialNote: [{ fields: { editorialNote: 'Absatz 3 ist neu.' } }, {}],
  ids: [body(node('paragraph', { id: 'block-1' }, 'Satz')), body(node('paragraph', { id: 'block-2' }, 'Satz'))],
};

const corrected = (attrs: Readonly<Record<string, unknown>>) =>
  body(node('correction', attrs, node('correction_text', 'Falsch.')));
const kind = (kind: Fields['kind']): Article => ({ fields: { kind } });

/** What else belongs to an aspect: who carries it carries each of these, and who loses it none. */
const parts: Readonly<Partial<Record<Aspect, readonly (readonly [Article, Article])[]>>> = {
  corrections: [
    [corrected({ kind: 'clarification' }), corrected({ kind: 'addition' })],
    [corrected({ date: '2026-01-02' }), corrected({})],
  ],
  standfirstMarks: [[{ standfirst: [marked('link', 'Ja', { href: 'https://a.example/' })] }, { standfirst: 'Ja' }]],
  breaks: [[{ standfirst: ['So', node('hardBreak'), 'ist es.'] }, { standfirst: 'So ist es.' }]],
  placements: [[figure({ focus: '100-900' }), figure({})]],
  roles: [[credit('Anna Muster', 'Text'), credit('Anna Muster', 'Bild')]],
  kind: [
    [kind('interview'), kind('news')],
    [kind('report'), kind('analysis')],
    [kind('advertorial'), kind('news')],
  ],
  translation: [
    [{ fields: { translatedFrom: 'ru' } }, {}],
    [{ fields: { translatedBy: 'Dora' } }, {}],
  ],
  channels: [
    [{ fields: { searchTitle: 'Pakt' } }, {}],
    [{ fields: { socialTitle: 'Pakt' } }, {}],
    [{ fields: { pushText: 'Pakt' } }, {}],
  ],
  signal: [[{ fields: { signal: 'update' } }, {}]],
};

/** Articles, two for each aspect and for each of its parts, that differ in it and in nothing else. */
export const aspectPairs: readonly { aspect: Aspect; ofBody: boolean; pair: readonly [Node, Node] }[] = (
  Object.keys(aspects) as Aspect[]
).flatMap((aspect) =>
  [described[aspect], ...(parts[aspect] ?? [])].map(([one, other]) => ({
    aspect,
    ofBody: one.body !== undefined,
    pair: [written(one), written(other)] as const,
  })),
);
