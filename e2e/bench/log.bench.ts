import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep, Step } from '@tiptap/pm/transform';
import { readDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { openRawChannel } from '../fixtures/rawChannel.ts';
import { quantile, report } from './statistics.ts';

const writers = 60;
const editsPerSecond = 3;
const seconds = 20;

/** One light writer: types numbered tokens in a paragraph of its own, one batch in flight, positions mapped through the log. */
async function write(origin: string, cookie: string, article: string, number: number) {
  const channel = await openRawChannel(origin, cookie);
  const client = `writer-${number}`;
  channel.send({ type: 'open', article, client, schema: schemaNumber, version: 0, seq: null });
  const opened = await channel.next('opened');
  const document = readDocument(opened.document);
  let position = 0;
  document.forEach((block, offset, index) => {
    if (index === 5 + number * 3) position = offset + 1 + block.content.size;
  });
  let head = opened.head;
  const receipts: number[] = [];
  const tokens: string[] = [];
  let reading = true;
  const follow = (async () => {
    while (reading) {
      const batch = await channel.next('batch').catch(() => null);
      if (!batch) return;
      for (const step of batch.steps) position = Step.fromJSON(schema, step).getMap().map(position);
      head = batch.first + batch.steps.length - 1;
    }
  })();
  const end = performance.now() + seconds * 1000;
  for (let seq = 1; performance.now() < end; seq += 1) {
    const due = performance.now() + 1000 / editsPerSecond;
    const token = `⟦w${number}-${seq}⟧`;
    const step = new ReplaceStep(position, position, new Slice(Fragment.from(schema.text(token)), 0, 0));
    const sent = performance.now();
    channel.send({ type: 'steps', article, client, epoch: opened.epoch, seq, base: head, steps: [step.toJSON()] });
    await channel.next('ack');
    receipts.push(performance.now() - sent);
    tokens.push(token);
    await new Promise((later) => setTimeout(later, Math.max(0, due - performance.now())));
  }
  reading = false;
  channel.close();
  await follow;
  return { receipts, tokens };
}

test('60 writers in one article', async ({ newsroom, page }) => {
  const context = page.context();
  const cookie = await newsroom.cookie(context);
  const id = await newsroom.createArticle();
  await fillArticle(newsroom.origin, cookie, id, 20_000);
  const pages = await Promise.all(
    Array.from({ length: 6 }, (_, index) => newsroom.signedIn('reporter', `Writer ${index}`)),
  );
  const cookies = await Promise.all(pages.map((page) => newsroom.cookie(page.context())));
  const results = await Promise.all(
    Array.from({ length: writers }, (_, index) => write(newsroom.origin, cookies[index % 6] ?? cookie, id, index)),
  );
  const text = readDocument(await newsroom.document(id)).textContent;
  const tokens = results.flatMap((result) => result.tokens);
  const lost = tokens.filter((token) => text.split(token).length !== 2).length;
  const receipts = results.flatMap((result) => result.receipts);
  const memory = newsroom.memory() / 1024 / 1024;
  await newsroom.stop();
  const started = await newsroom.start();
  report(`log, ${writers} writers, 20,000 words`, {
    edits: tokens.length,
    'lost or doubled': lost,
    'receipt p50 ms': quantile(receipts, 0.5),
    'receipt p95 ms': quantile(receipts, 0.95),
    'receipt p99 ms': quantile(receipts, 0.99),
    'server RSS MB': memory,
    'start ms': started,
  });
  expect(lost).toBe(0);
});
