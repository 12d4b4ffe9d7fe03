import { describe, expect, test } from 'vitest';
import { frontText } from '#article/text.ts';
import { bytes, countedIds } from '#testing/readingSamples.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import { readSource } from '../reading/readers.ts';
import { FileRefusal } from '../reading/refusal.ts';

const read = async (html: string): Promise<ReadArticle> => {
  const [article] = await readSource({ name: 'page.html', bytes: bytes(html) }, countedIds());
  if (!article) throw new Error('nothing was read');
  return article;
};
/** What an article has, in a shape that can be written down. */
const told = ({ doc, receipt, pictures }: ReadArticle) => ({
  kicker: frontText(doc, 'kicker'),
  headline: frontText(doc, 'headline'),
  standfirst: frontText(doc, 'standfirst'),
  byline: doc.attrs.byline.map(({ name }: { name: string }) => name),
  dateline: doc.attrs.dateline,
  time: receipt.facts.time ?? '',
  blocks: doc.children.slice(3).map(({ type, textContent }) => `${type.name}: ${textContent.slice(0, 24)}`),
  pictures: pictures.map(({ address }) => address ?? ''),
  aside: receipt.setAside.map(({ kind }) => kind),
});
/** Every word, link and picture of the source is in the article, set aside or told of; and no word twice. */
const once = ({ receipt }: ReadArticle) => {
  const words = receipt.accounts.find(({ count }) => count === 'words');
  return [receipt.addsUp, receipt.missingWords, (words?.after ?? 0) + (words?.aside ?? 0) - (words?.before ?? 0)];
};

const pages = {
  'a Swiss newspaper of many divisions, with the picture that waits for a script': {
    html: `<!doctype html><html lang="de-CH"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rat lehnt Tempo 30 ab – Seeblick</title><meta property="og:title" content="Rat lehnt Tempo 30 ab"></head><body><div id="app"><div class="Header_bar__x1"><a href="https://seeblick.example/">Seeblick</a><nav><ul><li><a href="https://seeblick.example/region">Region</a></li></ul></nav></div><div class="Article_root__z9"><div class="Article_kicker"><span class="kicker">Verkehr</span></div><h1 class="Article_title__q">Rat lehnt Tempo 30 ab</h1><div class="Article_metaLine"><span class="author">Von <a href="https://seeblick.example/autor/am">Anna Muster</a></span><span class="date">Aktualisiert: 12.03.2024, 18:05</span></div><div class="Article_image"><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="https://bild.example/rat.jpg" alt="Der Rat"><div class="caption">Der Rat am Dienstag. <span class="credit">Foto: Max Beispiel</span></div></div><div class="Article_text"><p>Der Stadtrat will auf der Seestrasse kein Tempo 30. Mit 34 zu 21 Stimmen hat er am Dienstag einen Vorstoss der Linken abgelehnt.</p><p>«Wir sind enttäuscht», sagte Fraktionschefin Eva Probe nach der Sitzung. Ihre Partei prüfe nun eine Initiative, über die das Volk entscheiden soll.</p><div class="NewsletterBox"><h3>Newsletter</h3><p>Erhalten Sie jeden Morgen unseren Newsletter in Ihr Postfach.</p></div><h2>Kontakt</h2><p>Der Stadtpräsident verwies auf Gespräche mit dem Kanton, der für die Strasse zuständig ist. Kontakt habe es zuletzt im Februar gegeben, sagte er.</p><p>Das Protokoll wird am 20. März 2024 veröffentlicht.</p></div><div class="ShareBar"><button>Teilen</button></div><div class="comments"><h3>12 Kommentare</h3></div></div><footer>Impressum</footer></div></body></html>`,
    is: {
      kicker: 'Verkehr',
      headline: 'Rat lehnt Tempo 30 ab',
      standfirst:
        'Der Stadtrat will auf der Seestrasse kein Tempo 30. Mit 34 zu 21 Stimmen hat er am Dienstag einen Vorstoss der Linken abgelehnt.',
      byline: ['Anna Muster'],
      dateline: '',
      time: 'Aktualisiert: 12.03.2024, 18:05',
      blocks: [
        'figure: Der Rat am Dienstag.Foto',
        'paragraph: «Wir sind enttäuscht», s',
        'crosshead: Kontakt',
        'paragraph: Der Stadtpräsident verwi',
        'paragraph: Das Protokoll wird am 20',
      ],
      pictures: ['https://bild.example/rat.jpg'],
    },
  },
  'a French daily with a chapô, a picture with its set of sizes and a wall': {
    html: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le tunnel du Gothard rouvre après six mois | La Feuille</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Le tunnel du Gothard rouvre après six mois","datePublished":"2024-03-12T08:30:00+01:00","author":[{"@type":"Person","name":"Camille Rochat"}]}</script></head><body><header class="site-header"><a href="https://feuille.example/">La Feuille</a></header><main><article><h1>Le tunnel du Gothard rouvre après six mois</h1><p class="chapo">Les trains de marchandises circulent à nouveau sous les Alpes. Les voyageurs devront patienter jusqu’en septembre.</p><p class="signature">Par Camille Rochat, Lucerne</p><figure><picture><source srcset="https://img.example/g-400.webp 400w, https://img.example/g-1200.webp 1200w"><img alt="Le portail"></picture><figcaption>Le portail nord, mardi. Photo: Keystone</figcaption></figure><p>Six mois après le déraillement qui avait détruit sept kilomètres de voie, le premier convoi a franchi le tunnel mardi à 5 heures, sous les yeux d’une centaine d’employés.</p><h2>Connexion rétablie</h2><p>«C’est un soulagement», a déclaré la directrice des CFF. Elle a rappelé que la réparation avait coûté 150 millions de francs, dont une partie sera payée par les assurances.</p><p>Lire aussi: <a href="https://feuille.example/b">Ce qui a causé l’accident</a></p><h2>Abonnement</h2><p>Les voyageurs qui possèdent un abonnement général seront remboursés pour les retards, selon la compagnie, qui promet de verser les premiers montants avant l’été.</p><div class="paywall"><p>Il vous reste 40 % de cet article à lire.</p><p>Déjà abonné ? Connectez-vous</p></div></article></main><footer><p>© 2024 La Feuille SA</p></footer></body></html>`,
    is: {
      kicker: '',
      headline: 'Le tunnel du Gothard rouvre après six mois',
      standfirst:
        'Les trains de marchandises circulent à nouveau sous les Alpes. Les voyageurs devront patienter jusqu’en septembre.',
      byline: ['Camille Rochat'],
      dateline: '',
      time: '',
      blocks: [
        'figure: Le portail nord, mardi.P',
        'paragraph: Six mois après le dérail',
        'crosshead: Connexion rétablie',
        'paragraph: «C’est un soulagement», ',
        'crosshead: Abonnement',
        'paragraph: Les voyageurs qui possèd',
      ],
      pictures: ['https://img.example/g-1200.webp'],
    },
  },
  'an Italian page made with WordPress, with a box for the author and its labels': {
    html: `<!doctype html><html lang="it-IT"><head><meta charset="UTF-8"><meta name="generator" content="WordPress 6.5"><title>Neve in pianura, scuole chiuse a Torino &#8211; Gazzetta Esempio</title></head><body class="single-post"><header><nav><ul><li><a href="https://gazzetta.example/">Home</a></li><li><a href="https://gazzetta.example/cronaca">Cronaca</a></li></ul></nav></header><main><div class="post"><h1 class="entry-title">Neve in pianura, scuole chiuse a Torino</h1><div class="entry-meta"><time datetime="2024-01-19">19 Gennaio 2024</time><span class="author">di Mario Rossi</span></div><div class="entry-content"><p>TORINO, 19 gennaio (ANSA) - Le scuole di Torino restano chiuse venerdì dopo la nevicata che nella notte ha coperto la città con trenta centimetri di neve.</p><p>«Non potevamo fare altrimenti», ha detto il sindaco, che ha invitato i cittadini a non usare l’automobile se non in caso di necessità e a tenere puliti i marciapiedi.</p><h3>Accesso vietato ai camion</h3><p>Sulle autostrade è vietato l’accesso ai mezzi pesanti fino a domenica. Gli abbonati ai trasporti pubblici possono viaggiare gratis, ha annunciato la Regione.</p><h3>Contatti</h3><p>Per le emergenze è attivo un numero verde della Protezione civile, al quale nella sola mattinata di venerdì sono arrivate più di quattrocento chiamate.</p></div><div class="tags"><a href="https://gazzetta.example/t/neve">neve</a></div><div class="related-posts"><h3>Articoli correlati</h3><ul><li><a href="https://gazzetta.example/x">Il freddo in Europa</a></li></ul></div></div></main><footer>Note legali</footer></body></html>`,
    is: {
      kicker: '',
      headline: 'Neve in pianura, scuole chiuse a Torino',
      standfirst:
        'Le scuole di Torino restano chiuse venerdì dopo la nevicata che nella notte ha coperto la città con trenta centimetri di neve.',
      byline: ['Mario Rossi', 'ANSA'],
      dateline: 'TORINO',
      time: '19 Gennaio 2024',
      blocks: [
        'paragraph: «Non potevamo fare altri',
        'crosshead: Accesso vietato ai camio',
        'paragraph: Sulle autostrade è vieta',
        'crosshead: Contatti',
        'paragraph: Per le emergenze è attiv',
      ],
      pictures: [],
    },
  },
  'an American page with its deck, its date and a picture left out of the text': {
    html: `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>News: Ferry returns to the bay - The Example Post</title><meta property="og:title" content="Ferry returns to the bay"></head><body><div class="site"><header class="masthead"><img src="https://post.example/logo.png" alt="The Example Post"></header><main><article><h1>Ferry returns to the bay</h1><h2 class="subHeadline">After nine years, commuters can cross the water again</h2><div class="attribution">By <a href="https://post.example/jd">Jane Doe</a> and <a href="https://post.example/js">John Smith</a></div><div class="publishDate">March 12, 2024 at 5:00 a.m. EDT</div><div class="lead-art"><img src="https://img.example/ferry.jpg" width="1200" height="800" alt="The ferry"><p class="caption">The ferry on Monday. (Ann Poe for The Example Post)</p></div><div class="article-body"><p>PORTVILLE, Ohio — The first ferry in nine years left the pier on Monday with 212 people on board, most of them on their way to work downtown.</p><p>“I used to spend two hours a day in the car,” said Mary Roe, 44, a nurse. “Let us know when the next boat leaves, my husband said, and we will be on it.”</p><h3>Support independent ferries</h3><p>The line is run by a cooperative of its passengers. Only readers of the local paper, which campaigned for it, were told before the first boat left.</p><p>Tickets are three dollars. The county said that it would found more lines if the boats stay as full as they were in the first week of service.</p></div><div class="newsletter-signup"><p>Sign up for our newsletter</p></div></article></main></div></body></html>`,
    is: {
      kicker: '',
      headline: 'Ferry returns to the bay',
      standfirst: 'After nine years, commuters can cross the water again',
      byline: ['Jane Doe', 'John Smith'],
      dateline: 'PORTVILLE, Ohio',
      time: 'March 12, 2024 at 5:00 a.m. EDT',
      blocks: [
        'figure: The ferry on Monday. (An',
        'paragraph: The first ferry in nine ',
        'paragraph: “I used to spend two hou',
        'crosshead: Support independent ferr',
        'paragraph: The line is run by a coo',
        'paragraph: Tickets are three dollar',
      ],
      pictures: ['https://img.example/ferry.jpg'],
    },
  },
  'an old page in a table, whose headline is a bold line': {
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Lokales: Schule in Ahausen wird saniert</title></head><body bgcolor=white><table width=760 border=0><tr><td width=150 valign=top><a href="https://bote.example/">Start</a><br><a href="https://bote.example/sport">Sport</a></td><td width=460 valign=top><font size=5><b>Schule in Ahausen wird saniert</b></font><br><i>Von Anna Muster</i><br>12. März 2004<p>Die Grundschule in Ahausen wird in den Sommerferien saniert. Der Gemeinderat hat am Montag 1,2 Millionen Euro dafür bewilligt, einstimmig und ohne Debatte.<p>„Das Dach ist seit Jahren undicht“, sagte die Rektorin. „Bei Regen stellen wir Eimer auf, und im Winter ist es in den Zimmern so kalt, dass die Kinder Jacken tragen.“<p>Die Arbeiten sollen bis September dauern. So lange weichen zwei Klassen in das Gemeindehaus aus, wie die Verwaltung am Dienstag mitteilte.</td></tr></table></body></html>`,
    is: {
      kicker: '',
      headline: 'Schule in Ahausen wird saniert',
      standfirst:
        'Die Grundschule in Ahausen wird in den Sommerferien saniert. Der Gemeinderat hat am Montag 1,2 Millionen Euro dafür bewilligt, einstimmig und ohne Debatte.',
      byline: ['Anna Muster'],
      dateline: '',
      time: '12. März 2004',
      blocks: ['paragraph: „Das Dach ist seit Jahre', 'paragraph: Die Arbeiten sollen bis '],
      pictures: [],
    },
  },
  'a page for telephones (AMP), its pictures as AMP has them': {
    html: `<!doctype html><html ⚡ lang="fr"><head><meta charset="utf-8"><title>La neige bloque l’A1 - Le Courrier</title><link rel="canonical" href="https://courrier.example/a/1.html"></head><body><header class="i-amphtml"><a href="/">Le Courrier</a></header><article><h1>La neige bloque l’A1</h1><div class="byline">Par Jean Dupont, le 12/03/2024 - 10:15</div><amp-img src="https://img.example/a1.jpg" alt="L’autoroute" width="600" height="400"></amp-img><div class="caption">L’autoroute près de Nyon.</div><p>GENÈVE (ATS) – Des centaines d’automobilistes ont passé la nuit de lundi à mardi sur l’autoroute entre Nyon et Gland, bloqués par la neige tombée en abondance.</p><p>La protection civile a distribué du thé et des couvertures. «Nous n’avions jamais vu cela en mars», a dit un porte-parole de la police cantonale vaudoise.</p><noscript><img src="https://img.example/nuit.jpg" alt="La nuit"></noscript><p>La circulation a repris mardi à midi. Le canton a annoncé une enquête sur l’absence de sel, alors que la neige avait été prévue depuis trois jours déjà.</p></article><footer>Mentions légales</footer></body></html>`,
    is: {
      kicker: '',
      headline: 'La neige bloque l’A1',
      standfirst:
        'Des centaines d’automobilistes ont passé la nuit de lundi à mardi sur l’autoroute entre Nyon et Gland, bloqués par la neige tombée en abondance.',
      byline: ['Jean Dupont', 'ATS'],
      dateline: 'GENÈVE',
      time: 'le 12/03/2024 - 10:15',
      blocks: [
        'figure: L’autoroute près de Nyon',
        'paragraph: La protection civile a d',
        'figure: ',
        'paragraph: La circulation a repris ',
      ],
      pictures: ['https://img.example/a1.jpg', 'https://img.example/nuit.jpg'],
    },
  },
} as const;

describe('pages of different makers', () => {
  test.each(Object.entries(pages))('%s', async (_, { html, is }) => {
    const article = await read(html);
    const { aside, ...parts } = told(article);
    expect(parts).toEqual(is);
    expect(aside).not.toContain('repeated');
    expect(once(article)).toEqual([true, [], 0]);
  });
});

describe('a page that shows no text', () => {
  const shell = (body: string) =>
    `<!doctype html><html lang="de"><head><title>Preise steigen langsamer | Bote</title><script type="application/ld+json">${JSON.stringify(
      { '@type': 'NewsArticle', headline: 'Preise steigen langsamer', articleBody: body },
    ).replace(/</g, '\\u003c')}</script></head><body><div id="root"></div></body></html>`;
  const first =
    'Die Preise sind im März weniger stark gestiegen, wie das Amt für Statistik am Donnerstag mitgeteilt hat.';
  const second =
    '«Das ist ein gutes Zeichen», sagte der Direktor des Amts, warnte aber vor einem zu frühen Schluss daraus.';

  test.each([
    `${first}\n\n${second}`,
    `<p>${first}</p><p>${second}</p>`,
    `${first}\n${second.replace('«', '&laquo;')}`,
  ])('has the one of its structured data: %#', async (body) => {
    const article = await read(shell(body));
    expect([frontText(article.doc, 'headline'), frontText(article.doc, 'standfirst')]).toEqual([
      'Preise steigen langsamer',
      first,
    ]);
    expect(told(article).blocks).toEqual(['paragraph: «Das ist ein gutes Zeich']);
    expect(once(article)).toEqual([true, [], 0]);
  });

  test('is refused where it states none either', async () => {
    const error = await read(shell('')).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error instanceof FileRefusal && error.code).toBe('fileNoText');
  });
});

describe('pictures of a page are counted as it came', () => {
  const text =
    'Die Ursache ist noch unklar. «Wir ermitteln in alle Richtungen», sagte ein Sprecher der Kantonspolizei vor den Medien.';
  const images = async (inside: string) => {
    const { receipt, pictures } = await read(
      `<!doctype html><html lang="de"><head><title>Brand in Lagerhalle</title></head><body><article><h1>Brand in Lagerhalle</h1><p>${text}</p>${inside}<p>${text} Eins.</p><p>${text} Zwei.</p></article></body></html>`,
    );
    const account = receipt.accounts.find(({ count }) => count === 'images');
    return { before: account?.before, pictures: pictures.map(({ address }) => address), addsUp: receipt.addsUp };
  };
  const waiting = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

  test.each([
    [
      'a set of sizes',
      '<img srcset="https://x.ch/400.jpg 400w, https://x.ch/800.jpg 800w" alt="A">',
      ['https://x.ch/800.jpg'],
    ],
    ['AMP', '<amp-img src="https://x.ch/amp.jpg" alt="A"></amp-img>', ['https://x.ch/amp.jpg']],
    ['no script', '<noscript><img src="https://x.ch/n.jpg" alt="A"></noscript>', ['https://x.ch/n.jpg']],
    [
      'one that waits, and the same without a script',
      `<img src="${waiting}" alt="A"><noscript><img src="https://x.ch/n.jpg" alt="A"></noscript>`,
      ['https://x.ch/n.jpg'],
    ],
    [
      'one that waits and says for what, and the same without a script',
      `<img src="${waiting}" data-src="https://x.ch/n.jpg" alt="A"><noscript><img src="https://x.ch/n.jpg" alt="A"></noscript>`,
      ['https://x.ch/n.jpg'],
    ],
    [
      'one of several sources',
      '<picture><source srcset="https://x.ch/p.webp 2x"><img alt="A"></picture>',
      ['https://x.ch/p.webp'],
    ],
  ])('%s', async (_, inside, addresses) => {
    expect(await images(`<div>${inside}</div>`)).toEqual({ before: 1, pictures: addresses, addsUp: true });
  });

  test('one that is nowhere to be had is told of', async () => {
    const { receipt } = await read(
      `<!doctype html><html lang="de"><head><title>Brand in Lagerhalle</title></head><body><article><h1>Brand in Lagerhalle</h1><p>${text}</p><img src="bilder/halle.jpg" alt="Halle"><p>${text} Eins.</p><p>${text} Zwei.</p></article></body></html>`,
    );
    expect(receipt.accounts.find(({ count }) => count === 'images')).toMatchObject({ before: 1, missing: 1 });
    expect(receipt.unread).toContainEqual({ reason: 'pictureElsewhere', text: 'Halle' });
    expect(receipt.addsUp).toBe(true);
  });
});

test('a saved mail is not set aside as well', async () => {
  const article = await read(
    '<html><head><meta name="Generator" content="Microsoft Exchange Server"></head><body><div><div>Hallo zusammen</div><div><br></div><div>Der Text mit „Zitat“.</div><ul><li><div>a</div></li><ul><li>b</li></ul></ul><div>Anna Muster<br>Redaktion</div></div></body></html>',
  );
  expect(article.receipt.setAside).toEqual([]);
  expect(once(article)).toEqual([true, [], 0]);
});
