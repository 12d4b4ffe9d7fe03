import { describe, expect, test } from 'vitest';
import { byline } from '#article/byline.ts';
import type { Credit } from '#article/fields.ts';
import { nodeTree, writeHtml } from '#article/html.ts';
import { schema } from '#article/schema.ts';
import { element, textOf } from '#marks/htmlTree.ts';
import { articleWith, exampleNodes } from '#testing/examples.ts';
import { dress, dressBlock } from './dress.ts';
import { articleParts, renderPage } from './page.ts';
import { phoneView, pictureSources } from './pictures.ts';

const context = { language: 'de-CH', newsroom: 'Seeblick & Söhne', styles: ['/assets/a.css'], preview: true };
const example = (name: string) => {
  const found = exampleNodes().find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found.node;
};
const dressed = (name: string, language = 'de-CH') => {
  const element = dressBlock(example(name), { language });
  return element && writeHtml([element]);
};

describe('dress', () => {
  test('a figure has its files, sizes and text; the credit closes the caption', () => {
    expect(dressed('figure: plain')).toBe(
      '<figure><img src="/media/example/800" srcset="/media/example/400 400w, /media/example/800 800w, /media/example/1600 1200w" ' +
        'sizes="(min-width: 700px) 640px, calc(100vw - 40px)" alt="Zwei Männer geben sich vor Fahnen die Hand" width="1200" ' +
        'height="800" loading="lazy" decoding="async"><figcaption class="figure-caption">Kim Jong Un empfängt Wladimir ' +
        'Putin in Pjöngjang. <small class="figure-credit">Foto: Beispielagentur</small></figcaption></figure>',
    );
    expect(dressed('figure: decorative')).toContain('alt=""');
    expect(dressed('figure: withoutPicture')).toBeNull();
  });

  test('a small picture is not offered larger than it is', () => {
    const sources = (picture: string, width: number) =>
      pictureSources({ picture, size: { width, height: width }, crop: null });
    expect(sources('p', 300).srcset).toBe('/media/p/400 300w');
    expect(sources('p', 300).src).toBe('/media/p/400');
    expect(sources('a/../b', 0).src).toBe('/media/a%2F..%2Fb/800');
    expect(sources('a', 0).width).toBeUndefined();
  });

  test('a part of a picture has its own files and size, never larger than the part is', () => {
    const cropped = dressed('figure: cropped');
    expect(cropped).toContain('<figure data-placement="left"><img src="/media/example/800/100-250-500-500"');
    expect(cropped).toContain('/media/example/400/100-250-500-500 400w, /media/example/800/100-250-500-500 600w"');
    expect(cropped).toContain('sizes="(min-width: 700px) 300px, calc(100vw - 40px)"');
    expect(cropped).toContain('width="600" height="400"');
  });

  test('a phone gets the part of a wide picture that matters, about the point that was chosen', () => {
    const wide = dressed('figure: wide');
    expect(wide).toContain(
      '<picture><source media="(max-width: 699px)" srcset="/media/example/400/556-0-444-1000 400w, ' +
        '/media/example/800/556-0-444-1000 800w, /media/example/1600/556-0-444-1000 1066w" sizes="calc(100vw - 40px)" ' +
        'width="1066" height="800"><img src="/media/example/800" srcset=',
    );
    expect(wide).toContain('width="2400" height="800"');
    const view = { picture: 'p', size: { width: 1500, height: 1000 }, crop: null };
    expect(phoneView(view, { x: 0, y: 0 })).toBeNull();
    expect(phoneView({ ...view, crop: { x: 0, y: 0, width: 1000, height: 500 } }, { x: 0, y: 0 })?.crop).toEqual({
      x: 0,
      y: 0,
      width: 444,
      height: 500,
    });
  });

  test('a pull quote is named in the article’s language, its empty parts are left out', () => {
    expect(dressed('pullquote: plain')).toBe(
      '<aside class="pullquote" role="note" aria-label="Hervorgehobenes Zitat"><p class="pullquote-words">«Sowohl Russland als ' +
        'auch Korea verfolgen eine unabhängige Aussenpolitik.»</p><footer class="pullquote-source"><cite ' +
        'class="pullquote-speaker">Wladimir Putin</cite>, <span class="pullquote-role">russischer Präsident</span></footer></aside>',
    );
    expect(dressed('pullquote: withoutSpeaker', 'fr-CH')).not.toContain('footer');
    expect(dressed('pullquote: withoutSpeaker', 'fr-CH')).toContain(
      'aria-label="Citation en exergue" data-weight="inline"',
    );
  });

  test('a gallery is named, has the files of each of its pictures, and leaves out places without one', () => {
    const html = dressed('gallery: plain');
    expect(html).toMatch(
      /^<aside class="gallery" role="note" aria-label="Ein Tag in Pjöngjang"><h2 class="gallery-title">/,
    );
    expect(html?.match(/<figure><img src="\/media\/(?:one|two|three)\/800"/g)).toHaveLength(3);
    expect(html?.match(/<small class="figure-credit">/g)).toHaveLength(3);
    expect(dressed('gallery: withWords')).toContain('aria-label="Bildstrecke"><p>Die Reise in Bildern.</p><figure>');
    expect(dressed('gallery: empty')).toBeNull();
  });

  test('a recording has the browser’s player and its words to unfold', () => {
    expect(dressed('audio: plain', 'fr-CH')).toBe(
      '<figure class="audio"><figcaption class="audio-title">Die Rede im Wortlaut <span class="audio-length">1:35</span> ' +
        '<small class="audio-credit">Aufnahme: Beispielradio</small></figcaption>' +
        '<audio controls="" preload="metadata" src="/media/audio/example" aria-label="Die Rede im Wortlaut"></audio>' +
        '<details class="audio-transcript"><summary>Transcription</summary><p>Meine Damen und Herren,</p>' +
        '<p>wir sind heute hier, weil …</p></details></figure>',
    );
    expect(dressed('audio: withoutTranscript')).not.toContain('details');
    expect(dressed('audio: withoutFile')).toBeNull();
  });

  test('another aside or figure is what it is, not a pull quote or a picture', () => {
    const box = element('aside', { class: 'factbox' }, element('p', {}, 'Zahlen'));
    const table = element('figure', {}, element('p', {}, 'Tabelle'));
    expect(writeHtml(dress([box, table]))).toBe(
      '<aside class="factbox"><p>Zahlen</p></aside><figure><p>Tabelle</p></figure>',
    );
  });

  test('nothing is left of what says nothing', () => {
    expect(dressed('paragraph: empty')).toBeNull();
    const blank = schema.node('paragraph', null, [schema.text(' \u00a0'), schema.node('hardBreak')]);
    expect(dressBlock(blank, context)).toBeNull();
    const list = schema.node('list', null, [schema.node('list_item', null, schema.node('paragraph'))]);
    expect(dressBlock(list, context)).toBeNull();
  });

  test('only listed attributes pass, ids become anchors, unprintable characters stay behind', () => {
    const node = schema.node('paragraph', { id: 'block-1' }, schema.text('a\u0001\r\ud800b\u00a0'));
    expect(writeHtml(dress([nodeTree(node)]))).toBe('<p id="block-1">ab&nbsp;</p>');
    expect(dressed('list: numbered')).not.toContain('data-');
    expect(dressed('list: goingOn')).toContain('<ol start="3">');
  });
});

describe('what the new blocks are for readers', () => {
  test('an embed is a link to its provider and a word about it, and no address of anybody else', () => {
    expect(dressed('embed: plain')).toBe(
      '<figure class="embed"><a class="embed-card" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener ' +
        'noreferrer"><span class="embed-provider">YouTube</span> <span class="embed-title">Putin und Kim unterzeichnen den ' +
        'Vertrag</span></a><p class="embed-note">Öffnet bei YouTube; erst dann erfährt der Anbieter von Ihrem Besuch.</p></figure>',
    );
    expect(dressed('embed: untitled')).toContain('<span class="embed-title">datawrapper.dwcdn.net/AbCdE/1</span>');
    expect(dressed('embed: withoutAddress')).toBeNull();
    expect(dressed('embed: plain')).not.toMatch(/<(?:iframe|script|img|object|embed)|src=/);
  });

  test('a related article is called as it is called now, and left out where it cannot be read', () => {
    const block = example('related: plain');
    const named = (headline: string) =>
      new Map([['example', { headline, kicker: '', href: '/api/articles/example/preview' }]]);
    const shown = (articles: ReturnType<typeof named> | undefined) => {
      const element = dressBlock(block, { language: 'de-CH', ...(articles ? { articles } : {}) });
      return element && writeHtml([element]);
    };
    expect(shown(undefined)).toBeNull();
    expect(shown(named('Eins'))).toBe(
      '<aside class="related" role="note" aria-label="Mehr zum Thema"><p class="related-label">Mehr zum Thema</p><a ' +
        'class="related-link" href="/api/articles/example/preview"><span class="related-headline">Eins</span></a></aside>',
    );
    expect(shown(named('Zwei'))).toContain('>Zwei<');
    const before = dressBlock(block, { language: 'de-CH', articles: named('Zwei') });
    expect(dressBlock(block, { language: 'de-CH', articles: named('Zwei') })).toBe(before);
    expect(shown(undefined)).toBeNull();
  });

  test('a table has heads of columns, rows of one length and figures in line', () => {
    const html = dressed('table: plain') ?? '';
    expect(html).toContain('<thead><tr><th scope="col">Jahr</th><th class="table-figure" scope="col">Ausfuhr</th>');
    expect(html).toContain('<div class="table-frame" role="group" aria-label="Handel zwischen Russland');
    expect(html.match(/<td class="table-figure">/g)).toHaveLength(9);
    expect(dressed('table: ragged')).toContain('<td>Basel</td><td class="table-figure"></td>');
    expect(dressed('table: empty')).toBeNull();
  });

  test('a fact box is called by its title, a correction by its kind and day', () => {
    expect(dressed('factbox: plain')).toMatch(
      /^<aside class="factbox" role="note" aria-label="Was der Vertrag regelt">/,
    );
    expect(dressed('factbox: untitled')).toMatch(/^<aside class="factbox" role="note" aria-label="Hintergrund"><p>/);
    expect(dressed('factbox: empty')).toBeNull();
    expect(dressed('correction: plain')).toBe(
      '<aside class="correction" role="note" aria-label="Korrektur, 21. Juni 2024"><p class="correction-kind">Korrektur, <time ' +
        'datetime="2024-06-21">21. Juni 2024</time></p><p class="correction-text">In einer früheren Fassung stand, der Vertrag ' +
        'gelte zehn Jahre. Er gilt unbefristet.</p></aside>',
    );
    expect(dressed('correction: clarification', 'fr-CH')).toContain('aria-label="Précision, 22 juin 2024"');
    expect(dressed('question: empty')).toBeNull();
  });

  test('words in another language say which, and how they are read', () => {
    expect(dressed('paragraph: moreMarks')).toContain('<span class="language" lang="fr">grande nation</span>');
  });
});

describe('byline', () => {
  const person = (name: string, rest: Partial<Credit> = {}): Credit => ({
    key: name,
    kind: 'person',
    name,
    role: '',
    join: '',
    ...rest,
  });
  const read = (credits: readonly Credit[], language = 'de-CH') => {
    const line = byline(credits, language);
    return line && textOf([line]);
  };

  test.each([
    [[person('Anna')], 'de-CH', 'Von Anna'],
    [[person('Anna'), person('Max')], 'fr-CH', 'Par Anna et Max'],
    [
      [person('Anna', { role: 'Text' }), person('Max'), person('Eva', { role: 'Bilder' })],
      'de-DE',
      'Von Anna (Text), Max und Eva (Bilder)',
    ],
    [[person('Anna'), person('Max', { join: 'mit' })], 'de-CH', 'Von Anna mit Max'],
    [[person('Anna'), person('Max', { join: ';' })], 'en-GB', 'By Anna; Max'],
    [[person('ATS', { kind: 'agency' })], 'de-CH', 'ATS'],
    [[person(' ')], 'de-CH', null],
  ])('%#', (credits, language, expected) => {
    expect(read(credits, language)).toBe(expected);
  });

  test('names stand alone in their elements', () => {
    const line = byline([person('Anna'), person('Max', { role: 'Bilder' })], 'de-CH');
    expect(line && writeHtml([line]).match(/<cite[^>]*>[^<]*/g)).toEqual([
      '<cite class="byline-name">Anna',
      '<cite class="byline-name">Max',
    ]);
  });
});

describe('the page', () => {
  const article = articleWith(example('headline: withEmphasis'));

  test('has language, title, styles, masthead and the article', () => {
    const html = renderPage(article, context);
    expect(html).toMatch(
      /^<!doctype html><html lang="de-CH"><head><meta charset="utf-8"><title>Was Die Zeit nicht druckte – Seeblick &amp; Söhne</,
    );
    expect(html).toContain('<link rel="stylesheet" href="/assets/a.css">');
    expect(html).toContain('<h1 class="headline">Was <em>Die Zeit</em> nicht druckte</h1>');
    expect(html).toContain('Vorschau: nicht veröffentlicht');
  });

  test('keeps search engines away from a preview only', () => {
    const robots = /<meta name="robots" content="noindex">/;
    expect(renderPage(article, context)).toMatch(robots);
    expect(renderPage(article, { ...context, preview: false })).not.toMatch(robots);
    expect(renderPage(article, { ...context, preview: false })).not.toContain('Vorschau');
  });

  test('of an article without words is still a page', () => {
    const html = renderPage(articleWith(schema.node('paragraph')), { ...context, language: 'it-CH' });
    expect(html).toContain('<title>Articolo senza titolo – ');
    expect(html).toContain('<article class="article"><header class="front"></header></article>');
  });

  test('says the byline, the place and the time it takes', () => {
    const doc = schema.node('doc', { dateline: 'Pjöngjang' }, article.content);
    expect(writeHtml([articleParts(doc, context).front])).toContain(
      '<div class="about"><p class="dateline">Pjöngjang</p><p class="minutes">1 Minute</p></div>',
    );
  });

  test('does not dress again what did not change', () => {
    const one = articleParts(article, context);
    const changed = article.replace(
      1,
      1,
      schema.node('doc', null, [schema.node('kicker'), ...article.children.slice(1)]).slice(1, 1),
    );
    const other = articleParts(changed, context);
    expect(other.body[0]).toBe(one.body[0]);
  });
});
