import { type WordAt, wordsOf } from './words.ts';

/** A word that may say whose words others are. */
export interface LowerWord extends WordAt {
  lower: string;
}

const lowered = (text: string): LowerWord[] =>
  wordsOf(text).map((word) => ({ ...word, lower: word.text.toLowerCase() }));

/** Words of a line that say whose words others are: where they stand, and who it is, as far as that can be read. */
export interface Attribution {
  from: number;
  to: number;
  /** Empty where nobody is named. */
  speaker: string;
  /** The verb comes first, after a comma: «…», sagte Anna Meier. */
  inverted: boolean;
  /** No verb, but where it was said: laut Meier. */
  source: boolean;
}

interface Saying {
  /** Forms of verbs of saying, in lower case. */
  verbs: ReadonlySet<string>;
  /** What stands before such a form and belongs to it: a déclaré. */
  auxiliaries: ReadonlySet<string>;
  /** Words of saying without a verb, each followed by whose words they are: laut Meier. */
  prepositions: ReadonlySet<string>;
}

const set = (words: string) => new Set(words.trim().split(/\s+/));
const regular = (stems: string, endings: readonly string[]) =>
  stems
    .trim()
    .split(/\s+/)
    .flatMap((stem) => endings.map((ending) => stem + ending));

const german = new Set([
  ...regular(
    `sag mein erklär beton erzähl warn urteil glaub kritisier lob zitier frag entgegn erwider ergänz bestätig versicher bemerk kommentier resümier bilanzier
     stell begründ kündig klag droh freu wunder ärger scherz bezeichn bekräftig präzisier schilder verkünd prophezei vermut füg teil forder lach seufz schwärm
     mahn mutmass mutmaß verrat erinner pflicht räum plädier doppel hak führ gesteh beteuer behaupt`,
    ['t', 'te', 'ten', 'en', 'ete', 'eten', 'et', 'n'],
  ),
  ...`antwortet antwortete antworteten berichtet berichtete berichteten schreibt schreiben schrieb schrieben heisst heißt hiess hieß ruft rufen rief riefen findet
     finden fand fanden gibt geben gab gaben hält hielt hielten spricht sprechen sprach sprachen nennt nennen nannte nannten beschreibt beschrieb lautet lautete
     lauteten steht stand sei wisse gesagt erklärt betont mitgeteilt geschrieben erzählt berichtet gefragt angekündigt zitiert weiss weiß wusste denkt dachte
     hofft hoffte fürchtet befürchtet rät riet liess ließ`.split(/\s+/),
]);

const french = set(`
  dit disent déclare déclarent affirme affirment explique expliquent indique indiquent estime estiment assure assurent souligne soulignent confie confient raconte
  racontent ajoute ajoutent précise précisent rappelle rappellent répond répondent écrit écrivent lance lancent annonce annoncent plaide plaident regrette regrettent
  salue saluent dénonce dénoncent reconnaît juge jugent résume commente insiste avertit confirme confirment relève relèvent admet conclut note notent observe poursuit
  glisse soupire sourit témoigne témoignent détaille pointe nuance martèle prévient déclaré affirmé expliqué indiqué estimé assuré souligné confié raconté ajouté
  précisé rappelé répondu lancé annoncé martelé plaidé regretté salué dénoncé reconnu jugé résumé commenté insisté averti promis confirmé relevé admis conclu noté
  demande demandé crie titre titrait croit pense lire réjouit réjouissent félicite félicitent indigne indignent étonne étonnent inquiète
  inquiètent exclame interroge souvient désole plaint tempère rassure ironise plaisante renchérit riposte rétorque réplique réagit enchaîne
  souffle murmure lâche tranche promet prédit prône soutient déplore rapporte rapportent rapporté`);
const italian = set(`
  dice dicono disse detto dichiara dichiarato afferma affermano affermato spiega spiegano spiegato aggiunge aggiunto sottolinea sottolineato precisa precisato scrive
  scrivono scritto racconta raccontano raccontato risponde risposto commenta commentato ricorda ricordato annuncia annunciato ribadisce ribadito conclude concluso
  ammette ammesso conferma confermato osserva osservato chiede chiesto crede pensa avverte assicura sostiene legge
  esulta replica rilancia attacca lamenta confessa confida riferisce riferiscono riferito precisano sottolineano spiegano`);
const english = set(`
  say says said tell tells told add adds added explain explains explained write writes wrote argue argues argued claim claims claimed warn warns warned insist insists
  insisted note notes noted ask asks asked reply replies replied call calls called admit admits admitted announce announces announced confirm confirms confirmed recall
  recalls recalled tweeted posted state stated states describe describes described conclude concludes concluded joke joked shout shouted reads suggest suggests suggested
  urge urges urged agree agrees agreed remember remembers remembered complain complained remark remarked reported comment commented declare declared think thinks believe
  believes`);

const sayings: Readonly<Record<string, Saying>> = {
  de: {
    verbs: german,
    auxiliaries: set('so'),
    prepositions: set(
      'laut gemäss gemäß angaben worten ansicht aussage aussagen auskunft meinung wörtlich motto titel',
    ),
  },
  fr: {
    verbs: french,
    auxiliaries: set('a ont avait aurait t l il elle se s'),
    prepositions: set('selon après dixit'),
  },
  it: { verbs: italian, auxiliaries: set('ha hanno aveva'), prepositions: set('secondo stando') },
  en: { verbs: english, auxiliaries: set('has have had'), prepositions: set('according titled entitled') },
};

const sayingOf = (language: string): Saying => sayings[language.slice(0, 2)] ?? (sayings.en as Saying);

// Verbs of saying only beside a quotation: there stands, he finds, it gives.
const beside = set(
  `steht stand findet finden fand fanden gibt geben gab gaben hält hielt hielten heisst heißt hiess hieß sei wisse weiss weiß wusste liess ließ stell stellt stellte stellten führt führte teilt teilte teilten fügt fügte räumt räumte pflichtet denkt dachte lautet lautete forderte fordert rät riet nennt nannte nannten lacht hakt note notes state stated states reads call calls called croit pense juge note notent lire rassure tempère réagit enchaîne souffle lâche tranche promet soutient inquiète inquiètent interroge étonne crede pensa
   legge replica rilancia attacca reported rapporte rapportent rapporté`,
);

/** What people do while they speak: in a reportage such a sentence stands beside their words instead of a verb of saying. */
const gestures: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set([
    ...regular('lächel schmunzel grins seufz nick wink blick schau schweig strahl wein zöger zuck räusper überleg', [
      't',
      'te',
      'n',
      'en',
      'ten',
    ]),
    ...'schwieg schwiegen überlegt schüttelt schüttelte zuckt runzelt runzelte'.split(' '),
  ]),
  fr: set('sourit rit hoche secoue hausse soupire réfléchit hésite rougit grimace acquiesce opine'),
  it: set('sorride ride annuisce scuote sospira esita riflette arrossisce sbuffa'),
  en: set(`smile smiles smiled laugh laughs laughed nod nods nodded shrug shrugs shrugged sigh sighs sighed grin grins grinned pause pauses paused
    frown frowns frowned chuckle chuckles chuckled hesitate hesitates hesitated blush blushes blushed beam beams beamed`),
};

/** Whether words tell a gesture of somebody: what stands for a verb of saying beside a quotation. */
export function gesticulates(language: string, words: readonly Pick<LowerWord, 'lower'>[]): boolean {
  const own = gestures[language.slice(0, 2)];
  return own !== undefined && words.some(({ lower }) => own.has(lower));
}

/** Whether a word, in lower case, is a form of a verb of saying by itself, whatever stands beside it. */
export function isSaying(word: string, language: string): boolean {
  return sayingOf(language).verbs.has(word) && !beside.has(word);
}

/**
 * Whether words say that somebody says something; `alone` where no quotation stands beside them. `words` are those of the
 * text, where they are known.
 */
export function attributes(
  text: string,
  language: string,
  alone = false,
  words: readonly LowerWord[] = lowered(text),
): boolean {
  const { verbs, prepositions } = sayingOf(language);
  for (const { lower } of words) {
    if (alone && beside.has(lower)) continue;
    if (verbs.has(lower) || prepositions.has(lower)) return true;
  }
  // «…», so Anna Meier.
  return language.startsWith('de') && /(?:^|[\s,])so (?=\p{Lu}|die |der |das |ein)/u.test(text);
}

const pronoun =
  /^(?:er|sie|es|man|il|elle|ils|elles|on|lui|egli|ella|loro|he|she|they|it|we|wir|ich|nous|je)(?![\p{L}])/iu;
// Where a name and what belongs to it ends: at a mark, or at a word that begins something else.
const nameEnd =
  /[,.;:!?«»„“”"()–—\n]| {2}|[ \u00a0](?:am|an|auf|bei|beim|gegenüber|im|in|nach|seit|vor|während|zu|zum|zur|und|später|dazu|darauf|gestern|heute|weiter|damals|mit|über|dem|den|einem|einer|nun|auch|aber|jedoch|zuvor|dass|wenn|au|aux|dans|devant|lors|sur|pour|en|et|à|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|hier|al|alla|ai|agli|alle|durante|nel|nella|che|e|on|at|during|to|after|before|when|yesterday|and|that)(?![\p{L}])/iu;

/**
 * The attributions of a line whose quotations have been made spaces. Who speaks is read after an inverted verb, else before
 * the verb of the sentence; a pronoun is told as it stands. `words` are those of the text, where they are known.
 */
export function attributionsIn(
  text: string,
  language: string,
  words: readonly LowerWord[] = lowered(text),
): Attribution[] {
  const { verbs, auxiliaries, prepositions } = sayingOf(language);
  const found: Attribution[] = [];
  for (const [index, { lower, start, end }] of words.entries()) {
    const only =
      lower === 'so' && language.startsWith('de') && /^ (?:\p{Lu}|die |der |das )/u.test(text.slice(end, end + 5));
    if (!verbs.has(lower) && !prepositions.has(lower) && !only) continue;
    let first = index;
    while (auxiliaries.has(words[first - 1]?.lower ?? '')) first -= 1;
    const from = words[first]?.start ?? start;
    const inverted = /(?:,[ \u00a0]+| {2})$/.test(text.slice(Math.max(0, from - 3), from)) || !verbs.has(lower);
    const speaker = inverted
      ? nameAt(text.slice(end, end + 90))
      : nameBefore(text.slice(Math.max(0, from - 160), from));
    found.push({ from, to: end, speaker, inverted, source: !verbs.has(lower) });
  }
  return found;
}

function nameAt(text: string): string {
  const rest = text.replace(/^(?:-t)?-/, '').trimStart();
  const end = nameEnd.exec(rest);
  const name = rest.slice(0, end ? end.index : rest.length).trim();
  return speakerOf(name);
}

/** The subject: from the beginning of the sentence, or of its last part, to the verb. */
function nameBefore(text: string): string {
  const marks = ['. ', '! ', '? ', ': ', ', ', '   ', '\n'];
  const starts = marks.map((mark) => ({ mark, at: text.lastIndexOf(mark) })).filter(({ at }) => at >= 0);
  const start = Math.max(0, ...starts.map(({ mark, at }) => at + mark.length));
  return speakerOf(text.slice(start).trim());
}

/** Of «sie hinzu» the pronoun; of what is no name nothing. */
function speakerOf(name: string): string {
  return pronoun.exec(name)?.[0] ?? (isName(name) ? name : '');
}

function isName(name: string): boolean {
  if (name === '' || name.length > 80 || name.split(/\s+/).length > 9) return false;
  return /\p{Lu}/u.test(name);
}

/** Whether a speaker is only a pronoun. */
export function isPronoun(speaker: string): boolean {
  return pronoun.exec(speaker)?.[0] === speaker;
}
