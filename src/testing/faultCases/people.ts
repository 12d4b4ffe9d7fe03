import { once } from 'node:events';
import { closeHistory } from '@tiptap/pm/history';
import { WebSocket } from 'ws';
import { endpoints } from '#api/all.ts';
import { channelLimits, type ServerMessage } from '#api/live.ts';
import { readDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import { createAuthority } from '#server/log/authority.ts';
import { logHome } from '../logHome.ts';
import type { Client } from '../serverProcess.ts';
import { pause } from '../TokenWriter.ts';
import type { Bench, FaultCase, Outcome } from './faultCase.ts';
import { scene } from './scene.ts';

/** A newer Galley writes into the article: an older client is asked to reload, and keeps what it has not sent. */
async function skew(bench: Bench): Promise<Outcome> {
  const writers = { ci: 6, full: 20 }[bench.size];
  const stage = await scene(bench, { inProcess: {} });
  await stage.write(writers);
  await stage.typing(4, 1_500);
  await Promise.all(stage.writers.map((writer) => writer.saved()));
  const failures: string[] = [];
  // A colleague writes a word at a node of the next release.
  const { article } = stage.writers[0]?.session ?? { article: '' };
  if (!stage.database) throw new Error('Two nodes share a database');
  const next = createAuthority(logHome(stage.database.db), { onCommitted: () => {} });
  const { version } = await next.head(article);
  const word = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'newer ' }] } };
  const batch = { client: 'of-the-next-release', author: 'newer', epoch: 0, seq: 1, base: version, steps: [word] };
  const written = await next.submit(article, { ...batch, schema: schemaNumber + 1 });
  await next.close();
  if (written.type !== 'ack') failures.push(`The newer bundle was answered with ${written.type}`);
  stage.network.injected.add('newer schemas');
  const kept = stage.writers.map((writer) => writer.type());
  await Promise.all(stage.writers.map((writer) => writer.until(({ phase }) => phase === 'reload', 20_000)));
  for (const writer of stage.writers)
    if (writer.session.writable) failures.push(`${writer.options.name} may still write`);
  const before = stage.writers.map((writer) => writer.text);
  // The newer bundle: it knows the article, and becomes the session that waits in the journal.
  await stage.database.db.transaction((query) => query.updateTable('article').set({ schema: schemaNumber }).execute());
  await Promise.all(stage.writers.map((writer) => writer.reload()));
  await Promise.all(stage.writers.map((writer) => writer.saved()));
  stage.writers.forEach((writer, index) => {
    const token = kept[index] ?? '';
    if (!before[index]?.includes(token)) failures.push(`${writer.options.name} no longer saw ${token}`);
    if (!writer.text.includes(token)) failures.push(`${token} did not come with the newer bundle`);
  });
  return stage.outcome({ load: `${writers} writers, all older than the article for a while`, failures });
}

/** What a valid user's script could send that is no honest step. */
async function badSteps(bench: Bench): Promise<Outcome> {
  const rounds = { ci: 3, full: 50 }[bench.size];
  const stage = await scene(bench);
  await stage.write(4);
  const article = stage.writers[0]?.session.article ?? '';
  const kept = await stage.writers[0]?.desk.journal.records();
  const colleague = kept?.[0]?.client ?? '';
  const bad = await stage.server.person(stage.owner, 'editor', 'Bad');
  const failures: string[] = [];
  let tried = 0;
  await stage.during(4, async () => {
    for (let round = 0; round < rounds; round += 1)
      for (const [what, make] of Object.entries(attacks)) {
        tried += 1;
        const answer = await answerTo(stage.server.origin, bad, article, make, { colleague });
        if (!answer) failures.push(`${what} was not answered`);
        else if (!['refused', 'behind', 'problem', 'closed', 'reload'].includes(answer))
          failures.push(`${what} was answered with ${answer}`);
      }
  });
  const [victim] = stage.writers;
  if (victim) await clearAndUndo(victim, failures);
  stage.network.injected.add('bad batches', tried);
  return stage.outcome({ load: '4 writers, 4 edits/s each', failures });
}

/** A batch, by what its channel was told at opening and the session of a colleague. */
type Make = (
  opened: Extract<ServerMessage, { type: 'opened' }>,
  colleague: string,
) => { steps: unknown[]; more?: object };

const nested = (depth: number): object =>
  depth === 0 ? { type: 'paragraph' } : { type: 'factbox', content: [nested(depth - 1)] };

const at = (slice: object) => ({ stepType: 'replace', from: 0, to: 0, slice });

const attacks: Readonly<Record<string, Make>> = {
  'a node that the schema does not have': () => ({ steps: [at({ content: [{ type: 'script' }] })] }),
  'a step that is none': () => ({ steps: [{ stepType: 'rewrite', from: 0 }] }),
  'a place that does not exist': () => ({ steps: [{ stepType: 'replace', from: 1e9, to: 1e9 }] }),
  'the whole document taken out': ({ document }) => ({
    steps: [{ stepType: 'replace', from: 0, to: sizeOf(document), structure: false }],
  }),
  'boxes in boxes': () => ({ steps: [at({ content: [nested(60)] })] }),
  'a link that runs a script': () => ({
    steps: [
      {
        stepType: 'replace',
        from: 1,
        to: 1,
        slice: {
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
        },
      },
    ],
  }),
  'ten megabytes': () => ({
    steps: [at({ content: [{ type: 'text', text: 'x'.repeat(10 * channelLimits.message) }] })],
  }),
  'more steps than a batch may have': () => ({ steps: Array.from({ length: channelLimits.steps + 1 }, () => at({})) }),
  'a base that nobody has': () => ({ steps: [at({})], more: { base: 1e6 } }),
  'a colleague’s session': (_, colleague) => ({ steps: [at({})], more: { client: colleague } }),
  'an article that is not open': () => ({ steps: [at({})], more: { article: 'nothing00000' } }),
};

function sizeOf(json: unknown): number {
  const { text, content = [] } = (json ?? {}) as { text?: string; content?: unknown[] };
  return text === undefined ? content.reduce<number>((sum, node) => sum + 2 + sizeOf(node), 0) : text.length - 2;
}

/** The type of the answer to one batch of a stranger's script, or `closed`; null when there is none. */
async function answerTo(
  origin: string,
  { cookie }: Client,
  article: string,
  make: Make,
  { colleague = '' } = {},
): Promise<string | null> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/channel`, { headers: { cookie, origin } });
  const client = `bad-${Math.random().toString(36).slice(2, 10)}`;
  const heard: ServerMessage[] = [];
  let closed = false;
  socket.on('message', (data) => heard.push(JSON.parse(String(data)) as ServerMessage));
  socket.on('close', () => {
    closed = true;
  });
  socket.on('error', () => undefined);
  await once(socket, 'open');
  const find = async <T>(look: () => T | undefined): Promise<T | null> => {
    for (let wait = 0; wait < 200; wait += 1) {
      const found = look();
      if (found !== undefined) return found;
      await pause(25);
    }
    return null;
  };
  socket.send(JSON.stringify({ type: 'open', article, client, schema: schemaNumber, version: 0, seq: null }));
  const opened = await find(() => heard.find((message) => message.type === 'opened'));
  if (opened?.type !== 'opened') return null;
  const { steps, more = {} } = make(opened, colleague);
  const { epoch, head: base } = opened;
  socket.send(JSON.stringify({ type: 'steps', article, client, epoch, seq: 1, base, steps, ...more }));
  const answer = await find(() => {
    if (closed) return 'closed';
    return heard.find(({ type }) => ['ack', 'refused', 'behind', 'problem', 'reload', 'closed'].includes(type))?.type;
  });
  socket.close();
  return answer;
}

/** Everything that can be taken out is, and one undo brings it back. */
async function clearAndUndo(
  writer: Awaited<ReturnType<typeof scene>>['writers'][number],
  failures: string[],
): Promise<void> {
  await writer.saved();
  const before = writer.text;
  const { state } = writer.session;
  const first = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize + state.doc.child(2).nodeSize;
  // By itself in the history: what was typed a moment ago is not taken back with it.
  writer.session.dispatch(closeHistory(state.tr).delete(first, state.doc.content.size));
  await writer.saved();
  writer.undo();
  await writer.saved();
  if (writer.text !== before) failures.push('A cleared article did not come back by one undo');
}

/** Undo takes back only what is one's own, also after others' edits, a lost connection and its return. */
async function undoing(bench: Bench): Promise<Outcome> {
  const rounds = { ci: 6, full: 100 }[bench.size];
  const stage = await scene(bench);
  await stage.write(4);
  const failures: string[] = [];
  let undone = 0;
  for (let round = 0; round < rounds; round += 1) {
    await stage.typing(6, 600);
    stage.network.cut(50);
    await stage.typing(4, 300);
    for (const writer of stage.writers)
      for (let time = 0; time < 3; time += 1) {
        const foreign = writer.undo();
        undone += 1;
        failures.push(...foreign.map((token) => `An undo of ${writer.options.name} took ${token} away`));
      }
    await Promise.all(stage.writers.map((writer) => writer.saved()));
  }
  return stage.outcome({ load: `4 writers, ${rounds} rounds, ${undone} undos`, failures: failures.slice(0, 5) });
}

/** Any version is restored as a new step, while others write. */
async function restoring(bench: Bench): Promise<Outcome> {
  const times = { ci: 6, full: 60 }[bench.size];
  const stage = await scene(bench);
  await stage.write(4);
  const [chief, ...others] = stage.writers;
  if (!chief) throw new Error('Nobody writes');
  // Enough paragraphs that a restore and a colleague's words are seldom in the same one.
  for (const writer of others) for (let count = 0; count < 8; count += 1) writer.type(true);
  const over = new AbortController();
  const typing = others.map((writer) => writer.keepTyping(3, over.signal));
  const id = chief.session.article;
  for (let time = 0; time < times; time += 1) {
    await pause(700);
    await chief.saved();
    // The end of a batch: nobody stands on a version in the middle of one.
    const { batches } = await stage.owner.call(endpoints.listVersions, { id });
    const version = stage.chance.pick(batches).last;
    const { document } = await stage.owner.call(endpoints.readDocumentAt, { id, version: String(version) });
    chief.restore(readDocument(document));
    stage.network.injected.add('restores');
    await chief.saved();
  }
  over.abort();
  await Promise.all(typing);
  return stage.outcome({ load: `3 writers, 3 edits/s each, ${times} restores of a version of chance` });
}

/** The server's clock jumps: nothing that is committed depends on what time it is. */
async function clocks(bench: Bench): Promise<Outcome> {
  const jumps = { ci: 6, full: 60 }[bench.size];
  let ahead = 0;
  const stage = await scene(bench, { inProcess: { now: () => Date.now() + ahead } });
  await stage.write(4);
  await stage.during(4, async () => {
    for (let jump = 0; jump < jumps; jump += 1) {
      await pause(500);
      ahead += (stage.chance.percent(50) ? 3 : -3) * 3_600_000;
      stage.network.injected.add('jumps of the server’s clock by 3 h');
    }
    ahead = 0;
    await pause(500);
  });
  return stage.outcome({ load: '4 writers, 4 edits/s each; publishing is not tried yet, nothing is published' });
}

export const peopleCases: readonly FaultCase[] = [
  { name: 'R14', aspect: 'version skew', inGate: true, run: skew },
  { name: 'R15', aspect: 'bad steps', inGate: true, run: badSteps },
  { name: 'R16', aspect: 'undo', run: undoing },
  { name: 'R17', aspect: 'restore', inGate: true, run: restoring },
  { name: 'R20', aspect: 'clocks', run: clocks },
];
