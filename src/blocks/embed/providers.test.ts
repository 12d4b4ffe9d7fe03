import { describe, expect, test } from 'vitest';
import { readDocument } from '#article/newArticle.ts';
import { node } from '../example.ts';
import { embedAddress, providerNames, providerOf } from './providers.ts';

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'YouTube'],
  [' youtu.be/dQw4w9WgXcQ ', 'https://youtu.be/dQw4w9WgXcQ', 'YouTube'],
  ['HTTPS://Datawrapper.DWCDN.net/abcde/1/', 'https://datawrapper.dwcdn.net/abcde/1/', 'Datawrapper'],
  ['https://x.com/a/status/1?s=20#m', 'https://x.com/a/status/1?s=20#m', 'X'],
])('%j is a card', (typed, address, provider) => {
  expect(embedAddress(typed)).toBe(address);
  expect(providerOf(address)).toBe(provider);
  expect(providerNames).toContain(provider);
});

test('of the code that providers offer to copy, the address', () => {
  const code = {
    '<iframe width="560" src="https://www.youtube.com/embed/abc?a=1&amp;b=2" allowfullscreen></iframe>':
      'https://www.youtube.com/embed/abc?a=1&b=2',
    '<blockquote class="twitter-tweet"><a href="https://t.co/x">t</a> <a href="https://twitter.com/a/status/1">d</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>':
      'https://twitter.com/a/status/1',
    "<blockquote cite='https://www.tiktok.com/@a/video/1'></blockquote>": 'https://www.tiktok.com/@a/video/1',
  };
  for (const [typed, address] of Object.entries(code)) expect(embedAddress(typed)).toBe(address);
  for (const typed of [
    '<iframe src="https://evil.example/https://www.youtube.com/"></iframe>',
    '<iframe src="javascript:alert(1)" data-x="https://www.youtube.com/a"></iframe>',
    `<iframe src="https://www.youtube.com/a">${'x'.repeat(20_000)}`,
  ])
    expect(embedAddress(typed)).toBeNull();
});

const hostile = [
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://www.youtube.com/1',
  'file:///etc/passwd',
  'about:srcdoc',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  'http://www.youtube.com/watch?v=1',
  'https://www.youtube.com.evil.example/watch?v=1',
  'https://www.youtube.com@evil.example/watch?v=1',
  'https://user:word@www.youtube.com/watch?v=1',
  'https://www.youtube.com:8443/watch?v=1',
  'https://evil.example/www.youtube.com/',
  'https://evil.example/#https://www.youtube.com/',
  'https://www.y\u043eutube.com/watch?v=1',
  'https://www.xn--yutube-wqf.com/watch?v=1',
  'https://notyoutube.com/watch?v=1',
  'https://www.youtube.com./watch?v=1',
  'https://youtube.com\\@evil.example/',
  '//www.youtube.com/watch?v=1',
  'https://example.org/',
  `https://www.youtube.com/${'a'.repeat(2000)}`,
  '',
];

describe('what is no card', () => {
  test.each(hostile)('%j', (typed) => {
    const address = embedAddress(typed);
    // A browser reads `\` as `/`: then the host is the provider's own after all.
    expect(address === null || new URL(address).host === 'youtube.com').toBe(true);
  });

  test('is refused by the schema, by which the server checks every step', () => {
    const article = (url: unknown) =>
      node('doc', node('kicker'), node('headline'), node('standfirst'), node('embed', { url }, node('embed_title')));
    expect(() => readDocument(article('https://youtu.be/a'))).not.toThrow();
    for (const url of [...hostile.slice(0, -1), 'https://YouTu.be/a', ' https://youtu.be/a', null, 7])
      expect(() => readDocument(article(url)), String(url)).toThrow(RangeError);
  });
});
