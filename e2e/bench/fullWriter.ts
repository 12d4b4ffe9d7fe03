import { setTimeout as pause } from 'node:timers/promises';
import type { EditorState } from '@tiptap/pm/state';
import type { Batch } from '#api/live.ts';
import { readDocument } from '#article/newArticle.ts';
import { readStep } from '#article/steps.ts';
import { schemaNumber } from '#article/version.ts';
import { articleState } from '#client/connection/articleState.ts';
import { nextBatch } from '#client/connection/batch.ts';
import { confirmedSelection } from '#client/connection/presence.ts';
import { confirm, receive } from '#client/connection/receive.ts';
import { collabState } from '#client/connection/unconfirmed.ts';
import { openRawChannel } from '../fixtures/rawChannel.ts';

/** How the sixty write; times in milliseconds. */
export const pace = {
  seconds: 20,
  /** Between two edits of a writer, a quarter more or less. */
  every: 1000 / 3,
  /** Every second edit leaves this much after it was made, so that others' are committed before it. */
  late: 50,
  /** From an edit to the caret's message, as the client has it. */
  caret: 120,
} as const;

export interface Written {
  receipts: number[];
  tokens: string[];
}

/** A place to write at, for a person's session cookie. */
export interface Desk {
  origin: string;
  cookie: string;
  article: string;
  number: number;
  /** Index of the top-level block at whose end it writes. */
  block: number;
}

/** A writer with the client's own state: document, collab, undo and its guard, which take in each batch of the others. */
export async function writeFully(desk: Desk, begin: Promise<void>): Promise<Written> {
  const { origin, cookie, article, number, block } = desk;
  const channel = await openRawChannel(origin, cookie);
  const client = `full-${number}`;
  channel.send({ type: 'open', article, client, schema: schemaNumber, version: 0, seq: null });
  const { document, head, epoch } = await channel.next('opened');
  let state = articleState(readDocument(document), head, client, () => crypto.randomUUID());
  let flight = 0;

  const take = (batch: Batch): EditorState => {
    if (batch.client === client) return state.apply(confirm(state, flight).transaction);
    const { transaction, survived } = receive(state, batch.steps.map(readStep));
    flight = survived.slice(0, flight).filter(Boolean).length;
    return state.apply(transaction);
  };
  const follow = (async () => {
    for (;;) {
      const batch = await channel.next('batch').catch(() => null);
      if (!batch) return;
      state = take(batch);
    }
  })();

  const written: Written = { receipts: [], tokens: [] };
  await begin;
  await pause(Math.random() * pace.every);
  const end = performance.now() + pace.seconds * 1000;
  for (let seq = 1; performance.now() < end; seq += 1) {
    const due = performance.now() + pace.every * (0.75 + Math.random() / 2);
    const token = `⟦${client}-${seq}⟧`;
    state = state.apply(state.tr.insertText(token, endOf(state, block)));
    flight = nextBatch(state).count;
    const { version, unconfirmed } = collabState(state);
    const steps = unconfirmed.map(({ step }) => step.toJSON() as unknown);
    const sent = performance.now();
    channel.send({ type: 'steps', article, client, epoch, seq, base: version, steps });
    await channel.next('ack');
    written.receipts.push(performance.now() - sent);
    written.tokens.push(token);
    await pause(pace.caret);
    const caret = endOf(state, block);
    const selection = confirmedSelection(state, { anchor: caret, head: caret });
    channel.send({ type: 'here', article, client, selection });
    await pause(Math.max(0, due - performance.now()));
  }
  await pause(500);
  channel.close();
  await follow;
  return written;
}

/** The end of a top-level block. */
function endOf({ doc }: EditorState, index: number): number {
  let position = -1;
  doc.forEach((node, offset, at) => {
    if (at === index) position = offset + 1 + node.content.size;
  });
  return position;
}
