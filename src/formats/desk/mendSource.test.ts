import { describe, expect, test } from 'vitest';
import { styleOf } from '#language/locales.ts';
import { readCorpus } from '#testing/corpora.ts';
import { fc } from '#testing/fastCheck.ts';
import { mendSource } from './mendSource.ts';
import { type MendedFormat, readPassages } from './readPassages.ts';

async function mended(source: string, format: MendedFormat, language = 'de-CH'): Promise<string> {
  const { passages } = await readPassages(source, format);
  return mendSource(source, format, passages, styleOf(language), {}).text;
}

describe('a source is mended where it stands', () => {
  test('text: by paragraph, whether its lines are long or broken by hand', async () => {
    expect(await mended('"Titel\n\nEr sagt "ja,\r\ndas ist gut" - und geht .\n\n  Ende', 'text')).toBe(
      '«Titel»\n\nEr sagt «ja,\r\ndas ist gut» – und geht.\n\nEnde',
    );
  });

  test('Markdown: its signs, code, links, front matter and tables stay', async () => {
    const source = `---
title: "Titel"
---

# "Grosser *Titel*"

Er sagt "**ja**, \\"doch\\"" und \`a "b"\` <code>"c"</code>, [ein "Link"](https://a.ch "x").

> "Zitat über
> zwei Zeilen"

| "A" | B... |
|-----|------|
| &quot;c&quot; | d |

\`\`\`
"code" - ...
\`\`\`
`;
    expect(await mended(source, 'markdown')).toBe(`---
title: "Titel"
---

# «Grosser *Titel*»

Er sagt «**ja**, ‹doch›» und \`a "b"\` <code>"c"</code>, [ein «Link»](https://a.ch "x").

> «Zitat über
> zwei Zeilen»

| «A» | B… |
|-----|------|
| «c» | d |

\`\`\`
"code" - ...
\`\`\`
`);
  });

  test('HTML: tags, attributes, scripts, code and references stay; white space is as it is shown', async () => {
    const source = `<!doctype html><html lang="de"><head><title>"T"</title><script>var a = "b";</script></head>
<body><h1>"Grosser
      Titel</h1><p class="x" title='"'>Er sagt &quot;<b>ja</b>, &ldquo;doch&rdquo;&quot; &amp; <code>"c"</code>  ,
   <span lang="fr">le "mot"</span>&nbsp;.<br>"Neu" <em>"x</em>"</p><pre>"a"</pre></body></html>`;
    expect(
      await mended(source, 'html'),
    ).toBe(`<!doctype html><html lang="de"><head><title>"T"</title><script>var a = "b";</script></head>
<body><h1>«Grosser
      Titel»</h1><p class="x" title='"'>Er sagt «<b>ja</b>, ‹doch›» &amp; <code>"c"</code>,
   <span lang="fr">le «mot»</span>.<br>«Neu» <em>«x</em>»</p><pre>"a"</pre></body></html>`);
  });
});

test('what is not changed stays byte for byte, in every format', async () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    '<b>',
    '</b>',
    '<p>',
    '&amp;',
    '&quot;',
    '*',
    '`',
    '\n',
    '\n\n',
    ' ',
    'Wort',
    '„',
    '“',
    '# ',
    '> ',
    '- ',
    '\\',
    '😀',
    '&#128512;',
    '|',
  );
  const source = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(source, fc.constantFrom<MendedFormat>('text', 'markdown', 'html'), async (text, format) => {
      const { passages } = await readPassages(text, format);
      for (const passage of passages) {
        // Each character stands where it says it does.
        const whole = passage.inSource({ from: 0, to: passage.length, after: '' });
        expect(whole.every(({ from, to }) => from <= to && to <= text.length)).toBe(true);
      }
      const once = await mended(text, format, 'de-DE');
      const kept = (value: string) => value.replace(/["'„“‚‘’–\s-]|&quot;|&nbsp;|\\/g, '');
      expect(kept(once)).toBe(kept(text));
    }),
    { numRuns: 300 },
  );
});

test('a real page keeps all its markup', async () => {
  const page =
    readCorpus('news/readability/schema-org-context-object/source.html') ??
    '<p title="x">“Yes,” <a href="y">she</a> said - "no".</p>';
  const tags = (html: string) => html.match(/<[^>]*>/g);
  const after = await mended(page, 'html', 'en-US');
  expect(tags(after)).toEqual(tags(page));
});
