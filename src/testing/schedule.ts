import type { ClientMessage, ServerMessage } from '#api/live.ts';
import type { Me } from '#api/session.ts';
import { readDocument } from '#article/newArticle.ts';
import type { ArticleFacts } from '#article/permissions.ts';
import type { Database } from '#server/db/db.ts';
import { type Authority, createAuthority } from '#server/log/authority.ts';
import { type Channels, createChannels } from '#server/log/channels.ts';
import { textOf, tokensOf } from './edits.ts';
import { type CommitFault, type FaultyDatabase, faultyDatabase } from './faultyDatabase.ts';
import { judgeAnswers, judgeIds, judgeRows, rowsOf } from './judge.ts';
import { Divergence, Ledger, LogWriter } from './LogWriter.ts';
import { type Random, random } from './random.ts';
import { article, crosshead, factbox, list, paragraph, pullquote, table } from './write.ts';

export interface ScheduleOptions {
  /** An open database for each node; the same one is the same process's. */
  databases: readonly Database[];
  writers: number;
  /** Things that happen before everybody comes to rest. */
  events: number;
  /** Connections are cut, tabs and servers killed, commits slow or failing. */
  faults?: boolean;
  /** Rights come and go. */
  rights?: boolean;
  /** Takes committed batches apart, against the law. */
  splitsBatches?: boolean;
}

/** A connection of a writer: what is under way in either direction, in order. */
interface Line {
  writer: LogWriter | null;
  node: ServerNode;
  up: string[];
  down: string[];
  server: { receive(text: string): void; closed(): void };
  stalled: boolean;
}

interface ServerNode {
  real: Database;
  faulty: FaultyDatabase;
  authority: Authority;
  channels: Channels;
  /** What other nodes have said and this one has not heard yet. */
  wakes: (() => void)[];
}

/**
 * Writers, servers and the lines between them on a clock of chance: each event is one delivery, keystroke, commit or
 * fault, and the next one waits until the server has nothing left to do. The same seed makes the same schedule, except
 * with several nodes, where the database decides who is first.
 */
export class Schedule {
  readonly #options: ScheduleOptions;
  readonly #chance: Random;
  readonly #article: string;
  readonly #writers: LogWriter[] = [];
  readonly #lines = new Set<Line>();
  readonly #ledgers: Ledger[] = [];
  readonly #nodes: ServerNode[];
  #facts: ArticleFacts = { stage: 'draft', trashed: false };
  #faultsOn = true;
  #tokens = 0;
  #ids = 0;
  #now = 1_700_000_000_000;
  #news: () => void = () => {};

  constructor(seed: number, options: ScheduleOptions) {
    this.#options = options;
    this.#chance = random(seed);
    this.#article = `s${seed}-${crypto.randomUUID().slice(0, 8)}`;
    this.#nodes = options.databases.map((real) => this.#startNode(real));
    for (let index = 0; index < options.writers; index += 1) {
      const client = `writer-${index}`;
      const ledger = new Ledger();
      const newId = () => this.#newId();
      const splits = options.splitsBatches ? { splitsBatches: true } : {};
      this.#ledgers.push(ledger);
      this.#writers.push(new LogWriter({ article: this.#article, client, newId, ...splits }, ledger));
    }
  }

  /** How many tokens were typed. */
  get tokens(): number {
    return this.#tokens;
  }

  /** Throws a `Divergence` when a law of the log does not hold. */
  async run(): Promise<void> {
    const [first] = this.#nodes;
    if (!first) throw new Error('No node');
    await first.real.transaction((query) =>
      first.authority.create(query, { id: this.#article, doc: this.#beginning(), author: 'person-0', at: this.#now }),
    );
    for (const writer of this.#writers) this.#connect(writer);
    for (let count = 0; count < this.#options.events; count += 1) {
      this.#now += this.#chance.below(200);
      this.#event();
      await this.#settled();
    }
    await this.#comeToRest();
    await this.#judge();
    for (const node of this.#nodes) await this.#stop(node);
  }

  #beginning() {
    const words = Array.from({ length: 5 }, (_, index) => `⟦start-${index}⟧`);
    const [a = '', b = '', c = '', d = '', e = ''] = words;
    return article(
      { headline: a },
      paragraph(b, c),
      crosshead(d),
      paragraph(e, ' and so on'),
      list('one', 'two'),
      pullquote('quoted'),
      factbox('boxed', 'in the box', 'and more'),
      table(['one', 'two'], ['three', 'four']),
    );
  }

  #newId(): string {
    this.#ids += 1;
    return `id${String(this.#ids).padStart(6, '0')}`;
  }

  // ---- Nodes

  #startNode(real: Database): ServerNode {
    const wakes: (() => void)[] = [];
    const faulty = faultyDatabase(
      real,
      () => this.#commitFault(),
      (later) => {
        wakes.push(later);
        this.#news();
      },
    );
    const quiet = () => {};
    const log = { info: quiet, warn: quiet, error: quiet };
    const home = { db: faulty.db, log, now: () => this.#now, newId: () => this.#newId() };
    const authority = createAuthority(home, { onCommitted: quiet });
    const channels = createChannels(home, authority, {
      articleFacts: async () => this.#facts,
      startArticle: async () => {},
    });
    return { real, faulty, authority, channels, wakes };
  }

  #commitFault(): CommitFault {
    if (!this.#faultsOn || !this.#options.faults) return 'none';
    const number = this.#chance.below(100);
    if (number < 12) return 'slowBefore';
    if (number < 24) return 'slowAfter';
    if (number < 26) return 'failsBefore';
    return number < 28 ? 'failsAfter' : 'none';
  }

  async #stop(node: ServerNode): Promise<void> {
    node.faulty.kill();
    await node.channels.close();
    await node.authority.close();
  }

  async #settled(): Promise<void> {
    for (const { faulty } of this.#nodes) await faulty.settled();
  }

  // ---- Lines

  #connect(writer: LogWriter): void {
    const node = this.#chance.pick(this.#nodes);
    const index = this.#writers.indexOf(writer);
    const me: Me = { id: `person-${index}`, name: `Writer ${index}`, role: 'reporter', colour: 0, email: '' };
    const up: string[] = [];
    const down: string[] = [];
    const server = node.channels.connect(
      me,
      `session-${index}`,
      (text) => void down.push(text),
      () => {},
    );
    const line: Line = { writer, node, up, down, server, stalled: false };
    this.#lines.add(line);
    writer.online((message: ClientMessage) => void up.push(JSON.stringify(message)));
  }

  #lineOf(writer: LogWriter): Line | undefined {
    return [...this.#lines].find((line) => line.writer === writer);
  }

  /** The writer's end goes; what was on its way up may still arrive, later than what comes over the next line. */
  #cut(line: Line): void {
    line.writer?.offline();
    line.writer = null;
    line.down.length = 0;
    line.up.length = this.#chance.below(line.up.length + 1);
  }

  #deliver(line: Line): void {
    const upwards = line.up.length > 0 && (line.down.length === 0 || this.#chance.percent(50));
    if (upwards) {
      const text = line.up.shift() ?? '';
      line.server.receive(text);
      if (this.#options.faults && text.includes('"steps"') && this.#chance.percent(5)) line.server.receive(text);
    } else {
      const text = line.down.shift();
      if (text !== undefined) line.writer?.hear(JSON.parse(text) as ServerMessage);
      if (line.writer && this.#chance.percent(60)) line.writer.writeJournal();
    }
    if (line.writer || line.up.length > 0) return;
    line.server.closed();
    this.#lines.delete(line);
  }

  // ---- What happens

  #event(): void {
    const number = this.#chance.below(100);
    if (number < 45) this.#edit();
    else if (number < 60) this.#chance.pick(this.#writers).flush();
    else if (this.#options.faults && number < 67) this.#fault();
    else if (this.#options.rights && number < 69) this.#changeRights();
    else this.#deliverSome();
  }

  #deliverSome(): void {
    const waits = ({ up, down, writer, stalled }: Line) => !stalled && (up.length > 0 || down.length > 0 || !writer);
    const lines = [...this.#lines].filter(waits);
    for (let count = 1 + this.#chance.below(3); count > 0 && lines.length > 0; count -= 1) {
      const line = this.#chance.pick(lines);
      if (this.#lines.has(line)) this.#deliver(line);
    }
    if (this.#chance.percent(50)) this.#chance.pick(this.#nodes).faulty.release();
    if (this.#chance.percent(50)) this.#chance.pick(this.#nodes).wakes.shift()?.();
  }

  #edit(): void {
    const writer = this.#chance.pick(this.#writers);
    writer.edit(this.#chance, () => {
      this.#tokens += 1;
      return `⟦${writer.client}-${String(this.#tokens).padStart(4, '0')}⟧`;
    });
  }

  #fault(): void {
    const number = this.#chance.below(100);
    const writer = this.#chance.pick(this.#writers);
    const line = this.#lineOf(writer);
    if (number < 40) {
      if (line) this.#cut(line);
      else this.#connect(writer);
    } else if (number < 60) {
      for (const each of this.#lines) each.stalled = this.#chance.percent(30);
    } else if (number < 85) this.#killTab(writer);
    else this.#killServer(this.#chance.pick(this.#nodes));
  }

  #killTab(writer: LogWriter): void {
    const line = this.#lineOf(writer);
    if (line) this.#cut(line);
    const next = writer.reborn();
    this.#writers[this.#writers.indexOf(writer)] = next;
    this.#connect(next);
  }

  #killServer(node: ServerNode): void {
    for (const line of [...this.#lines].filter((each) => each.node === node)) {
      line.writer?.offline();
      this.#lines.delete(line);
    }
    void this.#stop(node);
    this.#nodes[this.#nodes.indexOf(node)] = this.#startNode(node.real);
  }

  #changeRights(): void {
    this.#facts = { stage: 'draft', trashed: !this.#facts.trashed };
    for (const { channels } of this.#nodes) void channels.articleChanged(this.#article);
  }

  // ---- The end

  /** No more faults: everybody is connected, everything is delivered and sent. */
  async #comeToRest(): Promise<void> {
    this.#faultsOn = false;
    if (this.#facts.trashed) this.#changeRights();
    for (let round = 0; round < 2_000; round += 1) {
      for (const node of this.#nodes) {
        while (node.faulty.release());
        for (const wake of node.wakes.splice(0)) wake();
      }
      await this.#settled();
      for (const writer of this.#writers) if (!this.#lineOf(writer)) this.#connect(writer);
      const busy = [...this.#lines].filter((line) => line.up.length > 0 || line.down.length > 0 || !line.writer);
      for (const line of busy) {
        line.stalled = false;
        this.#deliver(line);
      }
      await this.#settled();
      if (busy.length > 0) continue;
      for (const writer of this.#writers) writer.flush();
      if (this.#writers.some((writer) => !writer.atRest) || this.#queued()) continue;
      if (await this.#together()) return;
    }
    throw new Divergence(
      `No rest: ${this.#writers.map((writer) => `${writer.client} at ${writer.version}, ${writer.unconfirmed} unconfirmed`).join('; ')}`,
    );
  }

  #queued(): boolean {
    return [...this.#lines].some(({ up, down }) => up.length > 0 || down.length > 0);
  }

  /** Whether everybody has the newest version; other nodes' news may take a moment. */
  async #together(): Promise<boolean> {
    const version = Math.max(...this.#writers.map((writer) => writer.version));
    if (this.#writers.every((writer) => writer.version === version)) return true;
    if (this.#nodes.every(({ wakes }) => wakes.length === 0)) await this.#wait();
    return false;
  }

  async #wait(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Divergence('Another node’s commits were never heard of')), 5_000);
    });
    const news = new Promise<void>((resolve) => {
      this.#news = resolve;
    });
    await Promise.race([news, late]).finally(() => clearTimeout(timer));
  }

  async #judge(): Promise<void> {
    const [{ real } = { real: null }] = this.#nodes;
    if (!real) return;
    const quiet = () => {};
    const log = { info: quiet, warn: quiet, error: quiet };
    const fresh = createAuthority({ db: real, log, now: () => 0, newId: () => '' }, { onCommitted: quiet });
    const { version, doc } = await fresh.head(this.#article);
    await fresh.close();
    for (const { authority } of this.#nodes) {
      const here = await authority.head(this.#article);
      if (here.version !== version || !here.doc.eq(doc)) throw new Divergence('A node and a fresh load differ');
    }
    for (const { client, doc: mine } of this.#writers)
      if (!mine?.eq(doc)) throw new Divergence(`${client} and the server differ:\n${mine}\n${doc}`);
    // As it would be read from a snapshot: everything is in the schema.
    if (!readDocument(JSON.parse(JSON.stringify(doc))).eq(doc))
      throw new Divergence('The document does not survive JSON');
    const { rows, answers } = await rowsOf(real, this.#article);
    judgeRows(rows, version);
    judgeIds(doc);
    this.#judgeTokens(textOf(doc), rows.map(({ steps }) => steps).join());
    judgeAnswers(rows, answers);
  }

  #mayRepeat(token: string): boolean {
    return this.#ledgers.some(({ repeated }) => repeated.has(token));
  }

  #judgeTokens(text: string, history: string): void {
    const all = tokensOf(text);
    const present = new Set(all);
    const [doubled] = all.filter((token, index) => all.indexOf(token) < index && !this.#mayRepeat(token));
    if (doubled) throw new Divergence(`${doubled} is there twice`);
    this.#ledgers.forEach((ledger, index) => {
      const displaced = new Set(tokensOf(ledger.displaced.join('\n')));
      for (const token of ledger.typed) {
        const kept = present.has(token) || displaced.has(token) || history.includes(token);
        if (!kept && !ledger.removed.has(token)) throw new Divergence(`writer-${index} lost ${token}`);
      }
      const [foreign] = ledger.undoneOfOthers;
      if (foreign) throw new Divergence(`An undo of writer-${index} took ${foreign} away`);
    });
  }
}
