import { describe, expect, test } from 'vitest';
import { frontText } from '#article/text.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { readText } from './readText.ts';

/** Whole pages as a reader copies them, with all that was around the article. */
const copies = {
  'German: share buttons, a picture line, a chronicle, an advertisement': {
    text: `Zum Inhalt springen
Menü
Region
Widerstand gegen Windpark: Heute fällt der Entscheid
Widerstand gegen Windpark: Heute fällt der Entscheid | Seeblick
Von Anna Muster und Max Beispiel
Publiziert: 12.03.2024, 06:00
Facebook
Twitter
Teilen
Foto: Keystone

Auf dem Rotberg sollen acht Windräder stehen. Am Dienstag stimmt die Gemeindeversammlung darüber ab, und selten war der Ausgang so offen wie diesmal.

Das Gutachten wurde am 3. März 2024 veröffentlicht.

«Wir melden uns für den Newsletter an und hören nichts», sagte ein Anwohner. «Abonnieren Sie ihn, hiess es, dann wissen Sie Bescheid.»

Anzeige

Kontakt

Die Betreiberin hat mit dem Dorf erst spät gesprochen. Der Gemeindepräsident sagte, er habe von dem Vorhaben aus der Zeitung erfahren, im letzten Herbst.

Von der Leyen und die Windkraft

In Brüssel wird das Dorf gern als Beispiel genannt. Die Kommissionspräsidentin hat es in einer Rede erwähnt, ohne zu sagen, dass noch kein Rad steht.

(sda)

Fehler gefunden? Jetzt melden.
3 Kommentare
Mehr zum Thema
Warum Windräder still stehen
Impressum`,
    front: [
      'Widerstand gegen Windpark: Heute fällt der Entscheid',
      /^Auf dem Rotberg/,
      ['Anna Muster', 'Max Beispiel', 'SDA'],
    ],
    time: 'Publiziert: 12.03.2024, 06:00',
    blocks: [
      'paragraph: Das Gutachten wu',
      'paragraph: «Wir melden uns ',
      'crosshead: Kontakt',
      'paragraph: Die Betreiberin ',
      'crosshead: Von der Leyen un',
      'paragraph: In Brüssel wird ',
    ],
    kinds: ['navigation', 'repeated', 'share', 'picture', 'advertisement', 'report', 'comments', 'related', 'footer'],
  },
  'French: an agency with its dateline, a crosshead of names, a wall': {
    text: `Accueil
Monde
Le Sénat rejette la réforme
Publié le 12 mars 2024 à 14h30
Écouter cet article

PARIS, 12 mars 2024 (AFP) - Le Sénat a rejeté mardi soir la réforme des retraites par 180 voix contre 160, au terme d’un débat de trois jours et de deux nuits.

« C’est une victoire », a déclaré le chef de l’opposition, qui réclame désormais « un geste fort » en faveur des ménages les plus modestes avant la fin de l’année.

De Gaulle et Pompidou

Le texte a été publié le 3 mai. Ses auteurs se réclament de deux anciens présidents, dont ils citent les discours dans un préambule que beaucoup jugent trop long.

Exclusif

Selon un sondage, les abonnés aux transports seraient les premiers à souffrir d’une grève : ils reçoivent chaque jour une newsletter qui l’annonce, puis une autre.

Lire aussi : La réforme en cinq questions
Il vous reste 20 % de cet article à lire.
Déjà abonné ? Connectez-vous
Commentaires
Newsletter
Inscrivez-vous à notre newsletter`,
    front: ['Le Sénat rejette la réforme', /^Le Sénat a rejeté mardi soir/, ['AFP']],
    time: 'Publié le 12 mars 2024 à 14h30',
    blocks: [
      'paragraph: « C’est une vict',
      'crosshead: De Gaulle et Pom',
      'paragraph: Le texte a été p',
      'crosshead: Exclusif',
      'paragraph: Selon un sondage',
    ],
    kinds: ['navigation', 'player', 'related', 'subscription', 'comments', 'newsletter'],
  },
  'Italian: names in the headline, sharing between paragraphs': {
    text: `Home
Cronaca
Di Maio e Salvini divisi sulla manovra
di Mario Rossi
oggi alle 12:30

ROMA - Il governo si è diviso mercoledì sulla manovra, dopo che il ministro ha respinto la proposta di alzare le tasse sui carburanti, come chiesto da Bruxelles.

«Non ci stiamo», ha detto il capogruppo, che chiede «un passo indietro» e minaccia di non votare la fiducia al governo se il testo non cambierà entro venerdì.

Condividi

Accesso

L’accesso ai fondi europei dipende dal voto. Il testo è stato pubblicato il 3 maggio; da allora nessuno dei due partiti ha fatto un passo verso l’altro.

Gli abbonati ai treni regionali pagheranno meno, ha annunciato la Regione.

Leggi anche: La manovra in cinque punti
Sei già abbonato? Accedi
© 2024 Gazzetta Esempio`,
    front: ['Di Maio e Salvini divisi sulla manovra', /^Il governo si è diviso mercoledì/, ['Mario Rossi']],
    time: 'oggi alle 12:30',
    blocks: [
      'paragraph: «Non ci stiamo»,',
      'crosshead: Accesso',
      'paragraph: L’accesso ai fon',
      'paragraph: Gli abbonati ai ',
    ],
    kinds: ['navigation', 'share', 'related', 'subscription', 'footer'],
  },
  'English: an article about what pages have around them': {
    text: `Skip to content
Menu
Subscribe now
Newsletter writers leave platform after row
By Jane Doe, Technology Editor
Published 12 March 2024
Share

Dozens of writers have left the newsletter platform after a row over rules, and told readers by e-mail to subscribe elsewhere, according to a letter seen by this paper.

"They should let us know before they change the rules," the group wrote in a letter.

Residents of the internet want to stay informed, a spokeswoman for the group told a meeting.

Comments

Some writers turned off comments in protest. Others urged their readers to write to the board of the company, which meets next week in San Francisco to discuss it.

Contacts

The company published its rules on 3 May.

"We use cookies in the shape of gingerbread to accept criticism," its chief executive said at a party, where he gave away biscuits to those who had come to complain.

Read more: What the letter says
Spotted a mistake? Let us know.
Comments (12)
Cookie settings`,
    front: ['Newsletter writers leave platform after row', /^Dozens of writers have left/, ['Jane Doe']],
    time: 'Published 12 March 2024',
    blocks: [
      'paragraph: "They should let',
      'paragraph: Residents of the',
      'crosshead: Comments',
      'paragraph: Some writers tur',
      'paragraph: Contacts',
      'paragraph: The company publ',
      'paragraph: "We use cookies ',
    ],
    kinds: ['navigation', 'subscription', 'share', 'related', 'report', 'comments', 'cookie'],
  },
} as const;

describe('pages that were copied whole', () => {
  test.each(Object.entries(copies))('%s', (_, { text, front, time, blocks, kinds }) => {
    const { doc, receipt } = readText(text, '', countedIds());
    const [headline, standfirst, byline] = front;
    expect(frontText(doc, 'headline')).toBe(headline);
    expect(frontText(doc, 'standfirst')).toMatch(standfirst);
    expect(doc.attrs.byline.map(({ name }: { name: string }) => name)).toEqual(byline);
    expect(receipt.facts.time).toBe(time);
    expect(doc.children.slice(3).map(({ type, textContent }) => `${type.name}: ${textContent.slice(0, 16)}`)).toEqual(
      blocks,
    );
    expect(receipt.setAside.map(({ kind }) => kind)).toEqual(kinds);
    expect([receipt.addsUp, receipt.accounts.filter(({ surplus }) => surplus)]).toEqual([true, []]);
  });
});
