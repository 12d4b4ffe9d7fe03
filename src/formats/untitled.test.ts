import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { node } from '#blocks/example.ts';
import { context, exampleArticle, fileText, recordOf } from '#testing/outgoing.ts';
import { atom } from './feeds/atom.ts';
import { jsonFeed } from './feeds/jsonFeed.ts';
import { rss } from './feeds/rss.ts';
import { html } from './html/html.ts';
import { htmlFragment } from './html/htmlFragment.ts';
import { markdown } from './markdown/markdown.ts';
import { outgoing } from './outgoing.ts';

const url = 'https://datawrapper.dwcdn.net/AbCdE/1/';
const post = node('embed', { url }, node('embed_title'));
const recording = node('audio', { audio: 'rede' }, node('audio_title'), node('audio_credit'), node('paragraph'));
const of = (json: typeof post) => outgoing(exampleArticle(schema.nodeFromJSON(json)), recordOf('pakt'));

/** The words that a browser shows of links. */
const linkWords = (page: string) =>
  [...parseHTML(`<!doctype html><body>${page}</body>`).document.querySelectorAll('a')].map((link) => link.textContent);

test.each([html, htmlFragment])('a post that is called nothing is a link one sees: $name', async (format) => {
  expect(linkWords(await fileText(format, of(post)))).toEqual([url]);
});

test.each([rss, atom, jsonFeed])('so it is for readers of feeds: $name', async (format) => {
  expect(await fileText(format, of(post))).toMatch(/(?:>|&gt;)https:\/\/datawrapper\.dwcdn\.net\/AbCdE\/1\/(?:<|&lt;)/);
});

test('of a recording that is nowhere to be had there is no player', async () => {
  const nowhere = { ...context, recordingAddress: () => '' };
  for (const format of [html, htmlFragment, rss, markdown]) {
    expect(await fileText(format, of(recording), nowhere), format.name).not.toMatch(/audio controls|\]\(\)/);
  }
});

test('in Markdown its address stands in a line of its own, and so does that of a recording', async () => {
  expect(await fileText(markdown, of(post))).toContain(`\n<${url}>\n`);
  expect(await fileText(markdown, of(recording))).toContain(`\n<${context.recordingAddress('rede')}>\n`);
});
