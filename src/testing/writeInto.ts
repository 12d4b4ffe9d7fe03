import { Transform } from '@tiptap/pm/transform';
import { endpoints } from '#api/all.ts';
import type { Picture } from '#api/media.ts';
import { readDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { newId } from '#server/chance.ts';
import type { SignedIn } from './startNewsroom.ts';

/** Writes into an article as an editor does. */
export async function writeInto(by: SignedIn, id: string, change: (transform: Transform) => Transform) {
  const channel = await by.channel();
  const client = newId();
  channel.send({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
  const { document, epoch, head: base } = await channel.next('opened');
  const steps = change(new Transform(readDocument(document))).steps.map((step) => step.toJSON() as object);
  channel.send({ type: 'steps', article: id, client, epoch, seq: 0, base, steps });
  await channel.next('ack');
  channel.close();
}

/** Uploads a picture and begins an article with it: both their ids. `attrs` are the figure's. */
export async function withPicture(by: SignedIn, file: Uint8Array, attrs: object = {}) {
  const body = new Uint8Array(file);
  const added = await by.fetch('/api/pictures?name=photo.png', {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body,
  });
  const { id: picture } = (await added.json()) as Picture;
  const { id } = await by.call(endpoints.createArticle, {});
  const parts = [schema.node('figure_caption'), schema.node('figure_credit')];
  const figure = schema.node('figure', { id: 'figure-1', picture, ...attrs }, parts);
  await writeInto(by, id, (transform) => transform.insert(transform.doc.content.size, figure));
  return { picture, id };
}
