import type { Step } from '@tiptap/pm/transform';
import type { DisplacedText } from '#api/displaced.ts';
import type { Batch, Fate } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { readDocument } from '#article/newArticle.ts';
import { readStep } from '#article/steps.ts';
import { stoodAt } from '#article/stoodAt.ts';
import { schemaNumber } from '#article/version.ts';
import { articleState } from './articleState.ts';
import type { LogMessage, Message } from './Inbox.ts';
import type { JournalWriter } from './JournalWriter.ts';
import { OwnValues } from './OwnValues.ts';
import { confirm, type Received, receive, startOver, unsentWords, withdraw } from './receive.ts';
import type { Sender } from './Sender.ts';
import type { SessionLine } from './SessionLine.ts';
import type { SessionText } from './SessionText.ts';
import { collabState } from './unconfirmed.ts';
import { wordsWithout } from './wordsWithout.ts';

/** A document or step that is none of this schema. */
class Unreadable extends Error {}

function read<T>(reading: () => T): T {
  try {
    return reading();
  } catch (error) {
    throw new Unreadable('Not of this schema', { cause: error });
  }
}

/** How many of the first steps are the same in both. */
function alike(some: readonly Step[], others: readonly Step[]): number {
  const written = (step: Step | undefined) => JSON.stringify(step?.toJSON());
  const end = some.findIndex((step, index) => written(step) !== written(others[index]));
  return end < 0 ? some.length : end;
}

/** The parts of one session that what the server says is brought into. */
interface Parts {
  client: string;
  /** Whose session it is: what they do in another tab is no colleague's. */
  person: string;
  text: SessionText;
  line: SessionLine;
  sender: Sender;
  journal: JournalWriter;
  newId: () => string;
  now: () => number;
  /** The document has come. */
  begun(): void;
  displaced(text: DisplacedText): void;
  changed(): void;
}

/**
 * Takes in what the server says, in order. While a batch is in flight one committed batch is one transaction: the server
 * rebases by the same steps.
 */
export class Receiver {
  saved: { at: number; version: number } | null = null;
  /** A committed step did not apply: this state is not the server's, whatever the reason. */
  diverged = false;
  readonly #parts: Parts;
  readonly #ownValues = new OwnValues();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes a message in; false when it would change the text while an input method has a word in its hands. */
  receive(message: LogMessage): boolean {
    const { text, line } = this.#parts;
    if (text.composing && this.#changesText(message)) {
      // The answer that is due may be among what waits here.
      line.holdOn();
      return false;
    }
    if (line.link !== 'ended') this.#handle(message);
    return true;
  }

  /** Takes the first `count` steps back, which were refused or can never be sent, and keeps their words. */
  withdraw(count: number, problem: Problem): void {
    const { text, line, sender } = this.#parts;
    this.#apply(withdraw(text.state, count, []), 'refused');
    sender.landed();
    line.trouble(problem);
    sender.sendOrCollect();
  }

  #changesText(message: LogMessage): boolean {
    if (message.type === 'batch') return message.client !== this.#parts.client;
    return message.type === 'opened' || message.type === 'refused';
  }

  #handle(message: LogMessage): void {
    const { line, changed } = this.#parts;
    switch (message.type) {
      case 'opened':
        return void this.#opened(message);
      case 'batch':
        return void this.#batch(message);
      case 'ack':
        return void this.#acknowledged(message);
      case 'refused':
        return void this.#refused(message);
      case 'behind':
        return void line.open();
      case 'reload':
        return void line.end('reload');
      case 'rights':
        line.mayWrite(message.writable);
        return void changed();
      case 'closed':
        return void this.#closed(Problem.from(message.problem));
      case 'problem':
        return void this.#serverTrouble(Problem.from(message.problem));
    }
  }

  /** Nobody is named: if this session waits for an answer, it asks again. */
  #serverTrouble(problem: Problem): void {
    const { line, sender } = this.#parts;
    if (line.link === 'opening' || sender.flight) line.askLater(problem, () => sender.transmit());
  }

  /** The article may not be read any more: what was not sent is offered for copying, as long as the page is open. */
  #closed(problem: Problem): void {
    const { text, line, newId, now, displaced } = this.#parts;
    const gone = problem.code === 'gone';
    const words = text.isThere ? (gone ? wordsWithout(text.state.doc) : unsentWords(text.state)) : '';
    // Not written down: nothing of such an article is kept, or all of it where the server has lost it.
    if (words !== '') displaced({ id: newId(), words, reason: gone ? 'restored' : 'refused', at: now() });
    line.problem = problem;
    line.end('closed');
  }

  #opened(message: Message<'opened'>): void {
    const { text, line, sender, journal, changed } = this.#parts;
    if (line.link !== 'opening') return;
    if (message.schema > schemaNumber) return void line.end('reload');
    line.opened(message.epoch, message.writable);
    if (!this.#catchUp(message)) return;
    line.link = 'open';
    this.saved = { at: message.at, version: text.version };
    journal.rewrite();
    changed();
    sender.flush();
  }

  /** Brings the state to the server's head; false when this session ended over it. */
  #catchUp({ document, batches, head, at, fate }: Message<'opened'>): boolean {
    const { text } = this.#parts;
    try {
      if (!text.isThere) this.#begin(document, head, at);
      else if (document !== undefined && (this.diverged || !batches)) this.#startOver(document, head, at);
      else if (head < text.version) throw new Error('The log is shorter than it was');
      else this.#receiveAll(batches ?? [], fate);
      return true;
    } catch (error) {
      return this.#fail(error);
    }
  }

  /**
   * What cannot be read is of a newer schema: nothing is touched, the newer bundle will go on with the journal. Anything
   * else that fails means that this state is not the server's, whatever the reason: the whole document is asked for, and
   * the own unsent words are kept beside it.
   */
  #fail(error: unknown): false {
    const { line } = this.#parts;
    console.error(error);
    if (error instanceof Unreadable || this.diverged) line.end('reload');
    else {
      this.diverged = true;
      line.open();
    }
    return false;
  }

  #begin(document: unknown, version: number, at: number): void {
    const { client, text, journal, newId, begun } = this.#parts;
    text.begin(
      articleState(
        read(() => readDocument(document)),
        version,
        client,
        newId,
      ),
    );
    text.committedAt = at;
    journal.begin(version, document);
    begun();
  }

  /** Where the server does not know the version, it has the article of a backup: all words that only stand here are kept, sent or not. */
  #startOver(document: unknown, head: number, at: number): void {
    const { text, sender, journal } = this.#parts;
    sender.flight = null;
    const doc = read(() => readDocument(document));
    const received = startOver(text.state, doc, head);
    if (this.diverged) this.#apply(received, 'refused');
    else this.#apply({ ...received, displaced: wordsWithout(text.state.doc, doc), displacedAt: 0 }, 'restored');
    text.committedAt = at;
    journal.begin(head, document);
    this.diverged = false;
  }

  /** Several batches at once, in order: those up to the end of the own flight one by one, the rest joined. */
  #receiveAll(batches: readonly Batch[], fate: Fate | null): void {
    const { client, text, sender } = this.#parts;
    // Read before anything is applied: a step that cannot be read must leave the session as it was.
    const all = batches.map((batch) => ({ batch, steps: read(() => batch.steps.map(readStep)) }));
    if (!fate) sender.flight = null;
    const own = batches.findLast((batch) => batch.client === client);
    const end = Math.max(fate ? fate.first + fate.kept - 1 : 0, own ? own.first + own.steps.length - 1 : 0);
    const rest: typeof all = [];
    for (const one of all) {
      if (one.batch.first <= text.version) continue;
      if (one.batch.first <= end) this.#take(one.batch, one.steps);
      else rest.push(one);
    }
    for (const { batch, steps } of rest) this.#committed(batch, steps);
    const joined = rest.flatMap(({ steps }) => steps);
    if (joined.length > 0)
      this.#takeOthers(
        joined,
        rest.map(({ batch }) => batch.author),
      );
    // What the server answered of is over now, whether it was found among the batches or had fallen whole.
    sender.flight = null;
  }

  #batch(batch: Batch): void {
    const { text, line, sender, changed } = this.#parts;
    if (line.link !== 'open') return;
    const { version } = text;
    if (batch.first <= version) return;
    // Something in between did not arrive.
    if (batch.first > version + 1) return void line.open();
    try {
      this.#take(
        batch,
        read(() => batch.steps.map(readStep)),
      );
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.saved = { at: batch.at, version: text.version };
    changed();
    sender.sendOrCollect();
  }

  #committed(batch: Batch, steps: readonly Step[]): void {
    const { text, journal } = this.#parts;
    journal.committed(batch.first, batch.steps);
    text.remember(batch.first, steps);
    text.committedAt = batch.at;
  }

  /** Takes in one committed batch. */
  #take(batch: Batch, steps: readonly Step[]): void {
    const { client, sender, now } = this.#parts;
    this.#committed(batch, steps);
    if (batch.client !== client) {
      this.#takeOthers(steps, [batch.author]);
      return;
    }
    this.#ownValues.note(steps, now());
    // Its local copy may be of a time when less had gone out.
    sender.seq = Math.max(sender.seq, batch.seq);
    this.#takeOwn(batch.seq, steps);
  }

  /**
   * Takes in the own batch. Where it could not be written down what went out, it has more steps than are known to be in it,
   * or fewer: the first ones that are the same are confirmed, what else is in it is taken in, and what is not is still unsent.
   */
  #takeOwn(seq: number, steps: readonly Step[]): void {
    const { client, text, sender } = this.#parts;
    const flight = sender.flight?.seq === seq ? sender.flight : null;
    const front = collabState(text.state).unconfirmed.slice(0, flight?.count ?? text.found);
    const count = alike(
      front.map(({ step }) => step),
      steps,
    );
    const rest = steps.slice(count);
    if (count > 0) this.#apply(confirm(text.state, count), null);
    if (rest.length > 0 && flight && flight.count > 0) {
      console.error('The own batch came back as another', { client, seq });
      this.#apply(withdraw(text.state, flight.count, rest), 'rebase');
    } else if (rest.length > 0) this.#apply(receive(text.state, rest), 'rebase');
    if (flight) sender.landed();
  }

  /** Others' steps: what of one's own words and values has no place any more is kept. */
  #takeOthers(steps: readonly Step[], authors: readonly string[]): void {
    const { person, text, journal, now } = this.#parts;
    const received = receive(text.state, steps);
    const { before, doc } = received.transaction;
    const by = authors.find((author) => author !== person);
    this.#apply(received, 'rebase', by);
    const lost = this.#ownValues.overwritten(before, doc, now());
    if (lost.length === 0 || authors.every((author) => author === person)) return;
    for (const { value, field } of lost)
      this.#keep({ words: value, reason: 'overwritten', field, ...(by === undefined ? {} : { by }) });
    journal.rewrite();
  }

  #acknowledged({ seq, at, kept }: Message<'ack'>): void {
    const { text, line, sender, journal, changed } = this.#parts;
    if (line.link !== 'open' || sender.flight?.seq !== seq) return;
    // Its batch came before the answer, unless all of it had fallen, here as there.
    if (kept > 0 || sender.flight.count > 0) return void line.open();
    sender.landed();
    this.saved = { at, version: text.version };
    journal.rewrite();
    changed();
    sender.sendOrCollect();
  }

  #refused({ seq, problem: json }: Message<'refused'>): void {
    const { line, sender } = this.#parts;
    if (line.link !== 'open' || sender.flight?.seq !== seq) return;
    const problem = Problem.from(json);
    switch (problem.code) {
      case 'newerSchema':
        return void line.end('reload');
      case 'fenced':
        return void line.open();
      case 'unavailable':
      case 'unexpected':
      case 'tooManyTries':
        return void this.#serverTrouble(problem);
      default:
        return void this.withdraw(sender.flight.count, problem);
    }
  }

  /** Applies what was received, by the editor if there is one, and writes the consequences down. */
  #apply(received: Received, reason: DisplacedText['reason'] | null, by?: string): void {
    const { transaction, survived, displaced, displacedAt } = received;
    const { text, sender, journal } = this.#parts;
    sender.fell(survived);
    if (reason && displaced !== '') {
      const stood = stoodAt(transaction.before, displacedAt, transaction.mapping, transaction.doc);
      this.#keep({ words: displaced, reason, ...stood, ...(by === undefined ? {} : { by }) });
    }
    text.receive(transaction);
    if (survived.length === 0 && text.unsent === 0) {
      journal.later();
      return;
    }
    // Found again, a batch that was confirmed is asked for by its number.
    if (transaction.docChanged) journal.rewrite();
    else journal.rewriteLater();
    // An editor's plugin may have answered with steps of its own.
    if (text.unsent > 0) sender.collectSoon();
  }

  #keep(lost: Omit<DisplacedText, 'id' | 'at' | 'version'>): void {
    const { journal, newId, now, displaced, text } = this.#parts;
    const kept = { ...lost, id: newId(), at: now(), version: text.version };
    journal.displaced(kept);
    displaced(kept);
  }
}
