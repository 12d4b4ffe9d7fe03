import type { ArticleLanguage } from '#article/fields.ts';
import type { Random } from './random.ts';

/** What an article is about, as who does something and as what something is done to. */
export interface Subject {
  subject: string;
  object: string;
}

/** What sentences of a language are made of. In them `{N}`, `{n}`, `{a}` are a subject or object, `{p}` a person, `{t}` a town, `{m}` a month, `{z}` a number. */
export interface Phrases {
  languages: readonly ArticleLanguage[];
  /** One of so many of a hundred articles is in this language. */
  share: number;
  subject(chance: Random): Subject;
  headlines: readonly string[];
  sentences: readonly string[];
  months: readonly string[];
  sections: readonly string[];
  kickers: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

const first = words(
  'Bundesrats Nationalrats Ständerats Gemeinde Kantons Stadt Regierungs Partei Präsidenten Schul Spital Bahn Tunnel Strassen Brücken Strom Gas Wasser Abfall Lärm Klima Umwelt Wald See Fluss Berg Lawinen Hochwasser Miet Bau Wohn Boden Steuer Zins Banken Börsen Export Zoll Handels Lohn Renten Kranken Unfall Pflege Kinder Jugend Alters Sport Fussball Ski Velo Theater Opern Museums Film Buch Musik Kirchen Medien Zeitungs Rundfunk Daten Computer Netz Sicherheits Militär Grenz Polizei Gerichts Asyl Friedens Waffen Energie Atom Solar Wind Wasserkraft Landwirtschafts Milch Getreide Käse Tourismus Hotel Flug Schiffs Post Tram Bus Güter Pendler Verkehrs Parkplatz Quartier Dorf Berggebiets Europa Welt',
);
const second = [
  ['die', 'wahl'],
  ['der', 'pakt'],
  ['das', 'gesetz'],
  ['die', 'reform'],
  ['der', 'streit'],
  ['die', 'krise'],
  ['das', 'projekt'],
  ['der', 'vertrag'],
  ['die', 'vorlage'],
  ['der', 'plan'],
  ['das', 'budget'],
  ['die', 'abgabe'],
  ['der', 'fonds'],
  ['die', 'behörde'],
  ['das', 'amt'],
  ['der', 'markt'],
  ['die', 'versorgung'],
  ['die', 'planung'],
  ['der', 'bericht'],
  ['die', 'studie'],
  ['das', 'verbot'],
  ['die', 'pflicht'],
  ['der', 'preis'],
  ['die', 'kommission'],
  ['das', 'referendum'],
  ['die', 'initiative'],
  ['der', 'abbau'],
  ['der', 'ausbau'],
  ['die', 'sanierung'],
  ['die', 'aufsicht'],
  ['der', 'mangel'],
  ['das', 'zentrum'],
  ['die', 'debatte'],
  ['der', 'entscheid'],
  ['die', 'abstimmung'],
] as const;
const accusative = { der: 'den', die: 'die', das: 'das' } as const;

/** A compound of two nouns, every fourth time of three: a quarter of a million words, about as many as a newsroom of this size has. */
function compound(chance: Random): Subject {
  const [gender, head] = chance.pick(second);
  const begin = chance.percent(25) ? chance.pick(first) + chance.pick(first).toLowerCase() : chance.pick(first);
  return { subject: `${gender} ${begin}${head}`, object: `${accusative[gender]} ${begin}${head}` };
}

function combined(heads: string, tails: string): (chance: Random) => Subject {
  return (chance) => {
    const subject = `${chance.pick(words(heads)).replaceAll('_', ' ')} ${chance.pick(tails.split(','))}`;
    return { subject, object: subject };
  };
}

/** THE languages of the many articles. */
export const phrases: readonly Phrases[] = [
  {
    languages: ['de-CH', 'de-CH', 'de-DE', 'de-AT'],
    share: 62,
    subject: compound,
    headlines: [
      '{N} spaltet {t}',
      'Warum {n} {t} beschäftigt',
      '{t} kippt {a}',
      '{N} kommt vors Volk',
      '{p} verteidigt {a}',
      'Neuer Anlauf für {a}',
      '«Jetzt braucht es {a}»',
      '{N} kostet {z} Millionen',
    ],
    sentences: [
      '{N} beschäftigt {t} seit {z} Monaten.',
      '{N} sei «ein Anfang, mehr nicht», sagt {p}.',
      'Gegen {a} wehren sich {z} Gemeinden aus der Region {t}.',
      'In {t} hat {n} im {m} begonnen, und niemand weiss, wann sie endet.',
      '{p} will {a} bis im {m} prüfen lassen.',
      'Für {a} sind {z} Millionen Franken vorgesehen, doppelt so viel wie bisher.',
      'Ob {n} kommt, entscheidet das Parlament im {m}.',
      'Bis dahin bleiben {a} und {a} getrennte Geschäfte, wie {p} betont.',
      'Wer {a} will, muss auch {a} bezahlen, heisst es in {t}.',
      'Die Stimmung im Saal war ruhig, als {p} nach {z} Minuten das Wort ergriff.',
      'Nach {z} Jahren steht {n} vor dem Ende, und mit ihr {n}.',
      'Das zeigt ein Blick auf {a}, den {p} nicht scheut.',
    ],
    months: words('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    sections: ['Inland', 'Ausland', 'Wirtschaft', 'Region', 'Kultur', 'Sport', 'Meinung'],
    kickers: ['Bundeshaus', 'Verkehr', 'Energie', 'Gesundheit', 'Wohnen', 'Justiz', 'Bildung', ''],
  },
  {
    languages: ['fr-CH', 'fr-CH', 'fr-FR'],
    share: 22,
    subject: combined(
      'la_réforme le_budget l’accord la_votation le_projet la_hausse la_crise le_débat l’initiative la_révision le_référendum la_commission l’enquête le_rapport la_loi',
      'des retraites,de l’assurance-maladie,du tunnel,des loyers,de la presse,des transports,du climat,de l’école,des hôpitaux,de l’armée,des impôts,de l’énergie,du logement,des frontières,de l’asile,du vignoble,des alpages,du lac,de la place financière,des douanes',
    ),
    headlines: [
      '{N} divise {t}',
      'Pourquoi {n} inquiète {t}',
      '{p} défend {a}',
      '{N} coûtera {z} millions',
      '{t} rejette {a}',
    ],
    sentences: [
      '{N} occupe {t} depuis {z} mois.',
      '«Nous ne pouvons plus attendre», dit {p} à propos de {a}.',
      'Quelque {z} communes autour de {t} s’opposent à {a}.',
      '{p} présentera {a} en {m} devant le Parlement.',
      'Selon {p}, {n} ne suffira pas, et {n} non plus.',
      'À {t}, {n} a été accueillie avec prudence.',
      'Les députés élus en {m} devront encore trancher {a}.',
      'Il aura fallu {z} ans pour que {n} aboutisse.',
    ],
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    sections: ['Suisse', 'Monde', 'Économie', 'Régions', 'Culture', 'Sports', 'Opinions'],
    kickers: ['Politique', 'Mobilité', 'Énergie', 'Santé', 'Justice', ''],
  },
  {
    languages: ['it-CH', 'it-IT'],
    share: 8,
    subject: combined(
      'la_riforma il_progetto l’accordo la_votazione la_crisi il_dibattito l’iniziativa la_legge il_rapporto',
      'delle pensioni,della sanità,della galleria,degli affitti,dei trasporti,del clima,della scuola,delle imposte,dell’energia,del lago,della frontiera',
    ),
    headlines: ['{N} divide {t}', '{p} difende {a}', '{t} respinge {a}', '{N} costerà {z} milioni'],
    sentences: [
      '{N} occupa {t} da {z} mesi.',
      '«È soltanto un inizio», dice {p} parlando di {a}.',
      'Circa {z} comuni attorno a {t} si oppongono: {n} non convince.',
      '{p} presenterà {a} in {m} davanti al Parlamento.',
      'Le strade di {t} restano chiuse finché {n} non sarà conclusa.',
    ],
    months: words('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
    sections: ['Ticino', 'Svizzera', 'Mondo', 'Economia', 'Cultura'],
    kickers: ['Politica', 'Mobilità', 'Sanità', ''],
  },
  {
    languages: ['en-GB', 'en-US'],
    share: 8,
    subject: combined(
      'the_reform the_budget the_deal the_vote the_plan the_crisis the_dispute the_report the_inquiry the_bill',
      'on pensions,on health care,over the tunnel,on rents,on railways,on climate,on schools,over border controls,on energy,over the banks,on farming,on water',
    ),
    headlines: ['{N} divides {t}', '{p} defends {a}', '{t} turns down {a}', 'Why {n} will cost {z} million'],
    sentences: [
      '{N} has kept {t} busy for {z} months.',
      '“This is a beginning, no more,” {p} said of {a}.',
      'Some {z} towns near {t} oppose {a}, and bridges have been closed.',
      '{p} will put {a} before parliament in {m}.',
      'Whether {n} comes at all is for voters to decide in {m}.',
    ],
    months: words('January February March April May June July August September October November December'),
    sections: ['Switzerland', 'World', 'Business', 'Culture'],
    kickers: ['Politics', 'Transport', 'Health', ''],
  },
];

export const towns = words(
  'Bern Zürich Basel Genf Lausanne Luzern Winterthur Lugano Biel Thun Köniz Freiburg Schaffhausen Chur Neuenburg Uster Sitten Zug Yverdon Bellinzona Brig Aarau Solothurn Olten Glarus Altdorf Sarnen Stans Schwyz Herisau',
);
const given = words(
  'Anna Beat Cornelia Daniel Esther Fabrice Giulia Hanspeter Irène Jérôme Karin Luca Miriam Nils Ornella Patrick',
);
const family = words(
  'Meier Rochat Bernasconi Küng Favre Zürcher Amstutz Ferrari Gschwend Perrin Odermatt Bühler Clément Rüegg Moser',
);
export const names: readonly string[] = given.flatMap((one) => family.map((two) => `${one} ${two}`));
