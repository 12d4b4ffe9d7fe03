import { describe, expect, test } from 'vitest';
import { writeHtml } from '#article/html.ts';
import { readHtml } from '#article/readHtml.ts';
import { docsClipboard, wordClipboard, wordOnlineClipboard } from '#testing/readingSamples.ts';
import { treeText } from '../reading/counts.ts';
import { cleanHtml } from './cleanHtml.ts';
import { sourceCounts, sourceText } from './sourceText.ts';

const clean = (html: string) => writeHtml(cleanHtml(readHtml(html)).blocks);

test('Word: headings by outline, lists by its levels, quotations, tables, the footnote as text with its mark', () => {
  const { blocks, program, setAside, changed } = cleanHtml(readHtml(wordClipboard));
  expect(program).toBe('Microsoft Word');
  expect(blocks.map((block) => writeHtml([block]))).toEqual([
    '<h2><strong>Drei </strong><strong>Punkte</strong></h2>',
    '<p>Der <strong>Bundesrat</strong> sagte: «Wir <em>warten</em> nicht»[1], heute.</p>',
    '<ol><li><p>erstens</p><ul><li><p>darunter</p></li></ul></li><li><p>zweitens</p></li></ol>',
    '<blockquote><p>Ein Zitat.</p></blockquote>',
    '<p>Siehe <a href="https://example.org/a">hier</a>.</p>',
    '<figure class="table"><table><tbody><tr><th>Kanton</th><th>Ja</th></tr><tr><td>Bern</td><td>51<br>Prozent</td></tr></tbody></table></figure>',
    '<p>[1] Am Montag.</p>',
  ]);
  expect(setAside.map((piece) => [piece.kind, treeText(piece.blocks)])).toEqual([
    ['deletion', 'nie'],
    ['comment', 'Stimmt das?'],
  ]);
  expect(changed).toContainEqual({ kind: 'addresses', count: 1 });
  expect(changed).toContainEqual({ kind: 'insertions', count: 1 });
});

test('Google Docs: emphasis by the weight of the font, lists in lists in their items', () => {
  expect(clean(docsClipboard)).toBe(
    '<h2>Ein Titel</h2><p>Vorne <strong>fett</strong><em> schräg</em></p><ul><li><p>eins</p><ul><li><p>tiefer</p></li></ul></li><li><p>zwei</p></li></ul>',
  );
});

test('Word online: items that are lists of their own are one list, by their levels', () => {
  expect(clean(wordOnlineClipboard)).toBe(
    '<h2>Titel</h2><ol><li><p>eins</p><ol><li><p>tiefer</p></li></ol></li><li><p>zwei</p></li></ol>',
  );
});

test('two breaks end a paragraph, one is a break, none at the edges', () => {
  expect(clean('<div>a<br>b<br><br>c<br></div><p>&nbsp;</p><div><br></div>d')).toBe('<p>a<br>b</p><p>c</p><p>d</p>');
});

test('a quotation element keeps its marks, and links that lead nowhere keep their words', () => {
  expect(clean('<p>Er sagte <q>nein</q>, <a href="javascript:alert(1)">siehe</a> <a href="#x">oben</a>.</p>')).toBe(
    '<p>Er sagte “nein”, siehe oben.</p>',
  );
});

test('what stands behind a quotation in a quotation is none of its words', () => {
  const inner = '<blockquote><p>b</p><footer>Anna</footer></blockquote>';
  expect(clean(`<blockquote><p>a</p>${inner}<p>c</p></blockquote>`)).toBe(
    '<blockquote><p>a</p></blockquote><blockquote><p>b</p><footer class="blockquote-source">Anna</footer></blockquote><blockquote><p>c</p></blockquote>',
  );
});

test('pictures stand where they stood; those on another computer are told of', () => {
  const { blocks, unread } = cleanHtml(
    readHtml('<p>Vor <img src="https://example.org/a.jpg" alt="Ein Haus"> nach</p><p><img src="file:///C:/x.png"></p>'),
  );
  expect(writeHtml(blocks)).toBe(
    '<p>Vor  nach</p><figure><img src="https://example.org/a.jpg" alt="Ein Haus"></figure>',
  );
  expect(unread).toEqual([{ reason: 'pictureElsewhere', text: 'file:///C:/x.png' }]);
});

describe('a list keeps the number that it begins with', () => {
  const told = (html: string) => cleanHtml(readHtml(html)).changed.find(({ kind }) => kind === 'numbering')?.count;
  const li = (...words: string[]) => words.map((each) => `<li><p>${each}</p></li>`).join('');
  const ol = (start: number, ...words: string[]) => `<ol${start === 1 ? '' : ` start="${start}"`}>${li(...words)}</ol>`;

  test('of a page, by its first number or the value of an item', () => {
    const goingOn = '<ol start="4"><li>vier</li></ol><p>a</p><ol start="1"><li>eins</li></ol>';
    expect(clean(goingOn)).toBe(`${ol(4, 'vier')}<p>a</p>${ol(1, 'eins')}`);
    expect(clean('<ol><li value="0">null</li><li>eins</li><li value="7">sieben</li><li value="8">acht</li></ol>')).toBe(
      `${ol(0, 'null', 'eins')}${ol(7, 'sieben', 'acht')}`,
    );
    expect(clean('<ol start="5"><li>a<ol start="2"><li>b</li></ol></li></ol>')).toBe(
      `<ol start="5"><li><p>a</p>${ol(2, 'b')}</li></ol>`,
    );
    expect(told(goingOn)).toBeUndefined();
  });

  test('of Word online and Google Docs, which go on behind other text', () => {
    const item = (number: number) => `<div><ol start="${number}"><li data-aria-level="1"><p>a</p></li></ol></div>`;
    expect(clean(`${item(1)}${item(2)}<p>Text</p>${item(3)}${item(4)}`)).toBe(
      `${ol(1, 'a', 'a')}<p>Text</p>${ol(3, 'a', 'a')}`,
    );
    expect(clean('<ol><li aria-level="1">a</li></ol><p>T</p><ol start="2"><li aria-level="1">b</li></ol>')).toBe(
      `${ol(1, 'a')}<p>T</p>${ol(2, 'b')}`,
    );
  });

  test('of Word, by its markers: figures, letters, Roman numbers, levels', () => {
    const line = (level: number, marker: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span>${words}</p>`;
    const levels =
      '@list l0:level2 {mso-level-number-format:alpha-lower;} @list l0:level3 {mso-level-number-format:roman-lower;}';
    const page = (...lines: string[]) => `<style>${levels}</style>${lines.join('')}`;
    expect(clean(page(line(1, '3.', 'drei'), line(1, '4.', 'vier'), '<p>Text</p>', line(1, '5.', 'fünf')))).toBe(
      `${ol(3, 'drei', 'vier')}<p>Text</p>${ol(5, 'fünf')}`,
    );
    expect(clean(page(line(1, '2.1.3', 'x'), line(2, 'c)', 'y'), line(3, 'iv.', 'z')))).toBe(
      `<ol start="3"><li><p>x</p><ol start="3"><li><p>y</p>${ol(4, 'z')}</li></ol></li></ol>`,
    );
    expect(clean(page(line(1, '1.', 'a'), line(1, '2.', 'b'), line(1, '1.', 'neu')))).toBe(
      `${ol(1, 'a', 'b')}${ol(1, 'neu')}`,
    );
  });

  test('where none of ours can, it is told', () => {
    expect(told('<ol start="-2"><li>a</li></ol>')).toBe(1);
    expect(told('<ol start="40000"><li>a</li></ol>')).toBe(1);
    expect(told('<ol reversed><li>a</li><li>b</li></ol>')).toBe(1);
  });
});

test('LibreOffice: the sign of a footnote stands apart from its words, and the notes are counted', () => {
  const note = '<div><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Die Note.</p></div>';
  expect(clean(note)).toBe('<p>1 Die Note.</p>');
  expect(cleanHtml(readHtml(note)).changed).toContainEqual({ kind: 'notes', count: 1 });
  expect(cleanHtml(readHtml(wordClipboard)).changed).toContainEqual({ kind: 'notes', count: 1 });
});

test('Slack: lists by the indents it counts, and signs as what they are called', () => {
  const list = (tag: string, indent: number, ...items: string[]) =>
    `<${tag} data-stringify-type="list" data-indent="${indent}">${items.map((item) => `<li data-stringify-indent="${indent}">${item}</li>`).join('')}</${tag}>`;
  expect(
    clean(
      `<div class="p-rich_text_section">Ja <img data-stringify-emoji=":smile:" alt=":smile:" src="https://a.example/1.png"></div>${list('ol', 0, 'eins', 'zwei')}${list('ul', 1, 'tiefer')}${list('ol', 0, 'drei')}`,
    ),
  ).toBe(
    '<p>Ja <span>:smile:</span></p><ol><li><p>eins</p></li><li><p>zwei</p><ul><li><p>tiefer</p></li></ul></li><li><p>drei</p></li></ol>',
  );
});

test('what plays, what is attached and pictures of a kind that nobody can use are told of', () => {
  const { blocks, unread, setAside } = cleanHtml(
    readHtml(
      '<p>a</p><video src="https://example.org/v.mp4">Kein Video.</video><p><audio><source src="/a.mp3"></audio></p><en-media type="image/png"></en-media><p><img alt="Plan" src="data:image/x-emf;base64,AAAA"></p>',
    ),
  );
  expect(writeHtml(blocks)).toBe('<p>a</p>');
  expect(setAside.map((piece) => [piece.kind, treeText(piece.blocks)])).toEqual([['player', 'Kein Video.']]);
  expect(unread).toEqual([
    { reason: 'object', text: 'https://example.org/v.mp4' },
    { reason: 'object', text: '/a.mp3' },
    { reason: 'attachment', text: 'image/png' },
    { reason: 'pictureKind', text: 'Plan, image/x-emf' },
  ]);
});

test('Word: text in the style of a list stands in the item before it, unless it begins at the edge', () => {
  const item =
    '<p class=MsoListParagraph style="margin-left:36pt;mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.&nbsp;</span>eins</p>';
  const after = (style: string) =>
    clean(
      `<meta name=Generator content="Microsoft Word 15">${item}<p class=MsoListParagraph style="${style}">mehr</p>`,
    );
  expect(after('margin-left:36pt')).toBe('<ol><li><p>eins</p><p>mehr</p></li></ol>');
  expect(after('')).toBe('<ol><li><p>eins</p><p>mehr</p></li></ol>');
  expect(after('TEXT-INDENT: 0in; MARGIN: 0in 0in 0pt')).toBe('<ol><li><p>eins</p></li></ol><p>mehr</p>');
});

test('code is code by any of its names; what is merely set as typed is text', () => {
  expect(
    clean('<p>Die <code>a_b.txt</code>, <kbd>Ctrl</kbd>+<tt>x</tt>, <samp>ok</samp> <b><code>fett</code></b></p>'),
  ).toBe(
    '<p>Die <code>a_b.txt</code>, <code>Ctrl</code>+<code>x</code>, <code>ok</code> <strong><code>fett</code></strong></p>',
  );
  expect(clean('<pre><code>a  b\nc</code></pre>')).toBe('<p><code>a  b</code><br><code>c</code></p>');
  expect(clean('<pre>Liebe Redaktion,\nhier der Text.</pre>')).toBe('<p>Liebe Redaktion,<br>hier der Text.</p>');
});

test('a block of code is code where its program says so: Slack, Evernote', () => {
  expect(clean('<pre class="c-mrkdwn__pre" data-stringify-type="pre">rm x\nls</pre>')).toBe(
    '<p><code>rm x</code><br><code>ls</code></p>',
  );
  expect(clean('<div style="--en-codeblock:true;font-family: Monaco"><div>ssh host</div></div>')).toBe(
    '<p><code>ssh host</code></p>',
  );
});

test('whose a picture is stands apart from what it shows, by the page’s own name for it or by how it begins', () => {
  const figure = (legend: string) => clean(`<figure><img src="https://a.ch/1.jpg" alt="x">${legend}</figure>`);
  const shown = (caption: string, credit: string) =>
    `<figure><img src="https://a.ch/1.jpg" alt="x">${caption && `<figcaption>${caption}</figcaption>`}${credit && `<small>${credit}</small>`}</figure>`;
  for (const [legend, caption, credit] of [
    ['<figcaption>Der See. <span class="credit">© Ti-Press</span></figcaption>', 'Der See.', '© Ti-Press'],
    ['<figcaption>Der See.</figcaption><span class="image__copyright">Keystone</span>', 'Der See.', 'Keystone'],
    ['<figcaption>Der See. (Bild: Keystone/Peter Muster)</figcaption>', 'Der See.', 'Bild: Keystone/Peter Muster'],
    ['<figcaption><p>Le lac. Photo: Anne Dupont</p></figcaption>', 'Le lac.', 'Photo: Anne Dupont'],
    ['<figcaption>© Reuters</figcaption>', '', '© Reuters'],
    ['<figcaption>Ein Bild: der See im Nebel</figcaption>', 'Ein Bild: der See im Nebel', ''],
  ] as const)
    expect(figure(legend), legend).toBe(shown(caption, credit));
});

test('cells of spreadsheets are bold and italic by their own style, their class and their row', () => {
  const table = (...rows: string[]) =>
    `<figure class="table"><table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table></figure>`;
  expect(
    clean(
      '<google-sheets-html-origin><table><tbody><tr><td style="font-weight:bold;" data-sheets-value="{}">a</td><td style="font-style:italic;">b</td></tr><tr style="font-weight:700"><td>c</td><td style="font-weight:normal">d</td></tr></tbody></table>',
    ),
  ).toBe(table('<td><strong>a</strong></td><td><em>b</em></td>', '<td><strong>c</strong></td><td>d</td>'));
  expect(
    clean(
      '<meta name=Generator content="Microsoft Excel 15"><style><!-- .xl65 {font-weight:700;} .xl66 {font-style:italic; text-decoration:line-through;} --></style><table><tr><td class=xl65>a</td><td class=xl66>b</td></tr><tr><td>c</td><td class=xl65><font style="font-weight:400">d</font></td></tr></table>',
    ),
  ).toBe(table('<td><strong>a</strong></td><td><em><s>b</s></em></td>', '<td>c</td><td>d</td>'));
  expect(clean('<table><caption style="font-style:italic">t</caption><tr><th>a</th><td>b</td></tr></table>')).toBe(
    '<figure class="table"><figcaption class="table-caption"><em>t</em></figcaption><table><tbody><tr><th>a</th><td>b</td></tr></tbody></table></figure>',
  );
});

test('Apple’s programs: a line set larger than the text is a heading', () => {
  const page = (body: string) =>
    `<meta name="Generator" content="Cocoa HTML Writer"><style>p.p1 {font: 30.0px Helvetica} p.p2 {font: 11.0px Helvetica} p.p3 {font: 14.0px Helvetica}</style>${body}`;
  const text = `<p class="p2">${'Ein langer Satz. '.repeat(20)}</p>`;
  expect(clean(page(`<p class="p1"><b>Titel</b></p>${text}<p class="p3">Zwischentitel</p>${text}`))).toMatch(
    /^<h1><strong>Titel<\/strong><\/h1><p>.*<h2>Zwischentitel<\/h2><p>/,
  );
  expect(clean(page('<p class="p3">Alles gleich gross.</p><p class="p3">Auch das.</p>'))).not.toContain('<h');
});

test('Slack’s breaks are breaks, and its ends of paragraphs are such', () => {
  const html =
    '<span class="c-mrkdwn__x">eins<span class="c-mrkdwn__br"></span>zwei</span><span class="c-mrkdwn__br" data-stringify-type="paragraph-break"></span><span>drei</span>';
  expect(clean(html)).toBe('<p>eins<br>zwei</p><p>drei</p>');
  expect(sourceText(readHtml(html)).split(/\s+/)).toEqual(['eins', 'zwei', 'drei']);
});

test('Google Docs: title and subtitle by how they are set, checklists with their signs and no pictures', () => {
  const docs = (body: string) => `<b style="font-weight:normal;" id="docs-internal-guid-1">${body}</b>`;
  const words = (size: string, text: string) =>
    `<p dir="ltr"><span style="font-size:${size};font-family:Arial">${text}</span></p>`;
  expect(
    clean(
      docs(
        `${words('26pt', 'Titel')}${words('15pt;color:#666666', 'Vorspann')}${words('11pt', 'Text')}${words('15pt', 'gross')}`,
      ),
    ),
  ).toBe('<h1>Titel</h1><p data-role="standfirst">Vorspann</p><p>Text</p><p>gross</p>');
  expect(clean(words('26pt', 'Nicht aus Docs'))).toBe('<p>Nicht aus Docs</p>');
  const box = (checked: boolean, text: string) =>
    `<li role="checkbox" aria-checked="${checked}" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" width="17px" height="17px" alt="" aria-roledescription="checkbox"><p role="presentation"><span>${text}</span></p></li>`;
  const list = docs(`<ul>${box(true, 'getan')}${box(false, 'offen')}</ul>`);
  expect(clean(list)).toBe('<ul><li><p>☑ getan</p></li><li><p>☐ offen</p></li></ul>');
  expect(sourceCounts(readHtml(list)).images).toBe(0);
});

test('Word: subtitle and the house’s own styles are parts of the front; of a page such names say nothing', () => {
  const lines = '<p class=MsoTitle>T</p><p class=MsoSubtitle>U</p><p class=Dachzeile>K</p><p class=MsoNormal>a</p>';
  expect(clean(`<meta name=Generator content="Microsoft Word 15">${lines}`)).toBe(
    '<h1>T</h1><p data-role="standfirst">U</p><p data-role="kicker">K</p><p>a</p>',
  );
  expect(clean('<p class="lead">U</p>')).toBe('<p>U</p>');
});

test('the rule above footnotes is none of the text, in whatever program; others are', () => {
  for (const [href, before] of [
    ['#_ftnref1', '<hr size=1>'],
    ['#ftnt_ref1', '<hr class="c5">\n'],
    ['#sdfootnote1anc', '<hr>'],
  ])
    expect(clean(`<p>a</p>${before}<div><p><a href="${href}">[1]</a> Note</p></div>`)).toBe('<p>a</p><p>[1] Note</p>');
  expect(clean('<p>a</p><hr><p>b</p>')).toBe('<p>a</p><hr><p>b</p>');
});

test('a table of short cells is one with a list in a cell, too; one that lays out is not', () => {
  expect(
    clean(
      '<table><tr><td>a</td><td>b</td></tr><tr><td>x</td><td><ul><li>eins</li><li>zwei</li></ul></td></tr></table>',
    ),
  ).toBe(
    '<figure class="table"><table><tbody><tr><td>a</td><td>b</td></tr><tr><td>x</td><td>– eins<br>– zwei</td></tr></tbody></table></figure>',
  );
  expect(
    clean(
      '<table><tr><td><h3>a</h3><p>b</p></td><td><h3>c</h3><p>d</p></td></tr><tr><td>e</td><td>f</td></tr></table>',
    ),
  ).not.toContain('<table');
  expect(clean('<table><tr><td>a</td><td><ul><li>b</li></ul></td></tr></table>')).not.toContain('<table');
});
