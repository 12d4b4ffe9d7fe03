import type { AsideKind } from '../reading/reading.ts';

/** A kind of page furniture and how its lines read in German, French, Italian and English. */
interface Furniture {
  kind: AsideKind;
  /** A whole short line that no article has. */
  line?: RegExp;
  /** A whole short line that can be a crosshead as well: it is one where it stands over a paragraph. */
  noun?: RegExp;
  /** In a line of at most 400 characters that speaks to who reads the page; none that reports what somebody said. */
  phrases?: readonly RegExp[];
}

const quoted = '[„“”"«»‹›]?';
const whole = (...words: readonly string[]) =>
  new RegExp(`^${quoted}\\s*(?:${words.join('|')})\\s*${quoted}\\s*[.!:›»→>…]*$`, 'iu');

/** THE list of page furniture, the sure before the likely: what surrounds an article on the pages of newspapers. */
const furniture: readonly Furniture[] = [
  {
    kind: 'cookie',
    line: whole(
      'cookie[- ]einstellungen',
      '(?:manage )?cookie (?:settings|preferences|policy)',
      '(?:paramètres|préférences|gestion) des cookies',
      '(?:impostazioni|preferenze|gestione)(?: dei)? cookie',
      'alle(?: cookies)? akzeptieren',
      'accept(?: all)?(?: cookies)?',
      'tout accepter',
      'accepter(?: et (?:continuer|fermer))?',
      'accetta(?: tutt[oi])?',
      'reject all',
      'alle ablehnen',
      'tout refuser',
      'rifiuta(?: tutt[oi])?',
    ),
    noun: whole('cookies?'),
    phrases: [
      /\bcookies?\b.{0,200}\b(?:you (?:agree|accept|consent)|your (?:consent|choices|browser)|vous acceptez|votre (?:consentement|accord)|(?:tuo|vostro|suo) consenso|accetti|accettate)\b/iu,
      /\b(?:we|our partners|wir|unsere partner|nous|nos partenaires|(?:this|our|diese|unsere|ce|notre|questo|il nostro) (?:web)?(?:site|seite|sito)|noi|i nostri partner)\b.{0,60}\b(?:uses?|store|verwende[nt]|nutz(?:en|t)|setz(?:en|t)|utilis(?:e|ons|ent)|utilizz(?:a|iamo|ano))\b.{0,120}\bcookies?\b|^utilizziamo .{0,60}\bcookies?\b/iu,
      /\b[Cc]ookies?\b.{0,120}\bSie (?:stimmen|akzeptieren|willigen)|(?:stimmen|akzeptieren|willigen|erklären) Sie\b.{0,120}\b[Cc]ookies?\b|\b[Cc]ookies?\b.{0,120}\bIhre[rn]? (?:Einwilligung|Zustimmung)\b/u,
    ],
  },
  {
    kind: 'comments',
    line: whole(
      "(?:\\d[\\d’'.]*|keine|aucun|nessun|no)\\s+(?:kommentare?|commentaires?|comment[oi]|comments?)",
      '(?:kommentare?|commentaires?|comment[oi]|comments?)\\s*\\(?\\d+\\)?',
      '(?:alle |die )?kommentare (?:lesen|anzeigen|schreiben)',
      'kommentar (?:schreiben|verfassen|hinzufügen)',
      '(?:lire|voir|afficher) (?:les |tous les )?commentaires',
      'laisser un commentaire',
      '(?:add|leave|post|write) a comment',
      '(?:view|read|show)(?: all)? comments',
      '(?:lascia|scrivi|aggiungi) un commento',
      'join the (?:conversation|discussion)',
      'diskutieren sie mit',
      'commenter',
      'commenta',
    ),
    noun: whole('(?:die )?(?:leser)?kommentare?', '(?:les )?commentaires?', 'comment[oi]', 'comments?'),
    phrases: [
      /^(?:die kommentarfunktion .{0,60}(?:geschlossen|gesperrt|deaktiviert|nicht verfügbar)|les commentaires sont (?:fermés|désactivés|modérés|réservés)|i commenti sono (?:chiusi|disabilitati|moderati|riservati)|comments are (?:closed|disabled|moderated|now closed)|um (?:diesen|einen) (?:artikel|kommentar).{0,30}kommentieren|(?:bitte )?(?:melden sie sich|loggen sie sich).{0,40}kommentieren|connectez-vous pour commenter|accedi per commentare|(?:please )?(?:sign|log) in to comment)/iu,
    ],
  },
  {
    kind: 'report',
    line: whole(
      'fehler (?:gefunden|melden)\\??',
      '(?:einen )?fehler melden',
      'signaler une erreur',
      'segnala (?:un )?errore',
      'report an? (?:error|mistake|typo)',
      'korrektur melden',
      'hinweis (?:geben|melden)',
    ),
    phrases: [
      /^(?:haben sie )?(?:hier )?(?:einen? )?\p{L}*fehler (?:gefunden|entdeckt|bemerkt)\s*\?/iu,
      /\bmelden Sie (?:ihn|uns|einen|den|es)\b.{0,60}(?:Fehler|uns|hier)|\bmelden Sie ihn uns\b/u,
      /(?:^|[.!?]\s+)(?:avez-vous |vous avez )?(?:trouvé|repéré|remarqué|vu) une (?:erreur|faute)|^une (?:erreur|faute)\s*\?|signalez[ -](?:la|le|nous|une erreur)|nous la signaler/iu,
      /^(?:hai|avete|ha) (?:trovato|notato|visto) un errore|^un errore\s*\?|segnalatecel|segnalacel/iu,
      /^(?:(?:have|did) you )?(?:found|find|spotted|spot|seen|see|noticed|notice) an? (?:\w+ )?(?:error|mistake|typo)\b[^.]*\?|(?:^|[.!?]\s+)(?:please )?(?:report it to us|let us know)\b/iu,
    ],
  },
  {
    kind: 'newsletter',
    line: whole(
      '(?:unsere?n? |notre |nos |la nostra |our |the |weitere |andere |autres |altre |other |more |alle |all |toutes les )?newsletters?(?: abonnieren| bestellen| anmelden| signup| sign-?up)',
      'zum newsletter(?: anmelden)?',
      "s[’']inscrire à la newsletter",
      'iscriviti alla newsletter',
      '(?:sign up|subscribe)(?: to| for)?(?: the| our)? newsletter',
    ),
    noun: whole(
      'infolettres?',
      'morgenmail',
      'daily briefing',
      '(?:unsere?n? |notre |nos |la nostra |our |the |weitere |andere |autres |altre |other |more |alle |all |toutes les )?newsletters?',
    ),
    phrases: [
      /\b(?:Abonnieren|Bestellen|Erhalten|Holen|Sichern|Melden) Sie\b.{0,160}(?:[Nn]ewsletter|Postfach|Posteingang)|[Nn]ewsletter\b.{0,160}\b(?:abonnieren|bestellen|erhalten|melden) Sie\b/u,
      /\bin Ihr(?:e[mn]?)? (?:E-?[Mm]ail-?)?(?:Postfach|Posteingang|Mailbox|Inbox)\b|\b(?:[Mm]öchten|[Ww]ollen) Sie .{0,30}auf dem [Ll]aufenden bleiben|\b[Bb]leiben Sie .{0,30}(?:auf dem [Ll]aufenden|informiert)/u,
      /\b(?:inscrivez-vous|abonnez-vous|recevez)\b.{0,160}\b(?:newsletters?|infolettres?|e-?mail)\b|\bnewsletters?\b.{0,160}\b(?:inscrivez-vous|abonnez-vous|recevez)\b|dans votre bo[îi]te (?:mail|e-?mail|aux lettres|de réception)|\brestez (?:informé|au courant)/iu,
      /\b(?:iscriviti|iscrivetevi|ricevi|ricevete)\b.{0,160}\b(?:newsletter|e-?mail)\b|nella (?:tua|vostra) (?:casella|posta)|\b(?:resta|restate|rimani|rimanete) (?:aggiornat|informat)/iu,
      /(?:^|[.!?:]\s+)(?:please )?(?:sign up|subscribe|get|receive|join)\b.{0,160}\b(?:newsletters?|inbox)\b|\b(?:to|in) your inbox\b|(?:^|[.!?]\s+)(?:stay|keep) (?:informed|up to date|in the loop)\b/iu,
    ],
  },
  {
    kind: 'player',
    line: whole(
      'bottalk',
      'beyondwords',
      'vorlesen(?: lassen)?',
      'artikel (?:an)?hören',
      'beitrag (?:an)?hören',
      'jetzt (?:an)?hören',
      "écouter(?: cet article| l[’']article)?",
      "ascolta(?: (?:l[’']articolo|questo articolo))?",
      'listen(?: to this (?:article|story))?',
      'play(?: video| audio)?',
      'video abspielen',
      'lire la vidéo',
      'riproduci(?: video)?',
      'trinity audio',
      '\\d{1,2}:\\d\\d\\s*(?:/\\s*\\d{1,2}:\\d\\d)?',
      '0:00',
      '(?:dein|ihr) browser unterstützt .{0,60}',
    ),
    noun: whole('audio', 'podcast', 'audioversion', 'pause'),
    phrases: [
      /\b(?:abonnieren|genie(?:ß|ss)en|nutzen|aktivieren|hören) Sie\b.{0,80}(?:Audio|Vorlese|Artikel)|^(?:diesen|den) (?:artikel|beitrag|text) (?:(?:an)?hören|vorlesen)|^(?:die )?(?:audio[- ]?(?:wiedergabe|funktion|version)|vorlesefunktion)\p{L}*.{0,60}(?:abonnent|verfügbar|exklusiv)|^dieser (?:artikel|beitrag|text) wurde .{0,40}(?:automatisch|künstlich).{0,40}(?:vorgelesen|vertont)/iu,
      /(?:abonnez-vous|profitez|écoutez).{0,80}(?:lecture audio|version audio|cet article|l[’']article)|^(?:la )?(?:lecture|version) audio.{0,60}(?:abonnés|disponible|réservée)/iu,
      /\b(?:abbonati|ascolta|ascoltate) .{0,80}(?:lettura audio|riproduzione audio|versione audio|questo articolo|l[’']articolo)|^(?:la )?(?:lettura|riproduzione|versione) audio.{0,60}(?:abbonati|disponibile|riservata)/iu,
      /(?:^|[.!?]\s+)(?:subscribe|listen|tap|click)\b.{0,80}\b(?:audio|this (?:article|story))\b|^this (?:article|story) is (?:read|voiced|narrated) by|^(?:the )?audio (?:version|playback|feature|narration).{0,60}(?:subscribers?|available)/iu,
      /^(?:powered by )?(?:bottalk|beyondwords)\b|^(?:das )?video (?:wird geladen|konnte nicht)/iu,
    ],
  },
  {
    kind: 'subscription',
    line: whole(
      'abo(?:nnieren)?(?: abschliessen| abschließen)?',
      'jetzt abonnieren',
      '(?:jetzt )?(?:abo|digital-?abo) (?:kaufen|lösen|testen|bestellen)',
      "(?:je )?m[’']abonne(?:r)?",
      "s[’']abonner",
      'abbonati(?: ora)?',
      'subscribe(?: now| today)?',
      'become a (?:member|subscriber)',
      'nur für abonnent(?:en|innen|:innen)?',
      'réservé aux abonnés',
      'article réservé aux abonnés',
      'riservato agli abbonati',
      'subscribers? only',
      'weiterlesen mit .{2,30}',
      '(?:gratis|kostenlos) testen',
      'start your free trial',
    ),
    noun: whole(
      'abonnement',
      'abbonamento',
      'premium',
      'plus-artikel',
      'bezahlartikel',
      'exclusif',
      'abo\\+?',
      'essai gratuit',
      'prova gratis',
      'für abonnenten',
    ),
    phrases: [
      /\b[Aa]bonnieren Sie\b|\b[Mm]it (?:einem|Ihrem) (?:[Dd]igital-?|[Pp]robe-?)?[Aa]bo(?:nnement)?\b.{0,60}\b(?:Sie|Ihnen)\b|\bSie\b.{0,60}\bmit (?:einem|Ihrem) (?:[Dd]igital-?)?[Aa]bo(?:nnement)?\b/u,
      /^(?:jetzt |noch kein )(?:digital-?|probe-?)?abo\b.{0,40}$|^(?:nur|exklusiv) für abonnent|^dieser? (?:artikel|text|inhalt|beitrag) ist (?:nur |exklusiv )?für (?:abonnent|zahlende|registrierte)/iu,
      /\babonnez-vous\b|déjà abonnée?\s*\?|\bil vous reste .{1,12}%|^(?:(?:cet article|ce contenu|contenu|article) (?:est )?)?réservée?s? (?:aux|à nos) abonnés/iu,
      /(?:^|[.!?]\s+)abbonati (?:ora|subito|per)\b|\bsei già abbonat[oa]\s*\?|^(?:questo (?:articolo|contenuto) è )?riservato (?:agli|ai nostri) abbonati/iu,
      /(?:^|[.!?]\s+)(?:please )?(?:subscribe (?:now|today|to)\b|support (?:our|independent|local|quality) journalism|(?:get|enjoy) unlimited access|(?:log in|sign in|register) to continue reading|to continue reading,)|\balready a subscriber\s*\?|^this (?:article|content|story) is (?:only )?(?:for|available to|exclusive to)\b/iu,
    ],
  },
  {
    kind: 'login',
    line: whole(
      '(?:jetzt )?(?:einloggen|anmelden|registrieren|log-?in)',
      '(?:einloggen|anmelden) oder (?:registrieren|abonnieren)',
      'konto (?:erstellen|eröffnen)',
      '(?:se |me )?connecter',
      'connectez-vous',
      "s[’']identifier",
      'identifiez-vous',
      'créer un compte',
      "s[’']inscrire",
      'accedi',
      'registrati',
      'sign in',
      'sign up',
      'sign in or sign up',
      'create (?:an )?account',
      'bereits (?:registriert|angemeldet)\\?',
      'déjà inscrit\\s*\\?',
      'abmelden',
      'se déconnecter',
    ),
    noun: whole(
      'mein konto',
      'connexion',
      'mon compte',
      'accesso',
      'entra',
      'login',
      'log in',
      'register',
      'my account',
      'passwort vergessen\\??',
      'mot de passe oublié\\s*\\??',
      'password dimenticata\\??',
      'forgot(?: your)? password\\??',
      'logout',
      'esci',
    ),
    phrases: [
      /^(?:(?:bitte )?(?:loggen|melden) sie sich (?:ein|an)|(?:veuillez )?vous connecter|connectez-vous|effettua (?:il login|l[’']accesso)|(?:please )?(?:log|sign) in to)\b/iu,
    ],
  },
  {
    kind: 'share',
    line: whole(
      '(?:artikel |beitrag |diesen artikel )?teilen',
      '(?:auf |via |per |über |mit )(?:facebook|twitter|x|whatsapp|linkedin|telegram|threema|pocket|flipboard|reddit|bluesky|mastodon|threads|instagram|pinterest|xing|e-?mail|messenger|signal)(?: teilen| senden)?',
      '(?:facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|reddit|pinterest|drucken|print|copy link)(?:[\\s,|·•/]+(?:facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|reddit|pinterest|drucken|print|copy link))+',
      'link kopieren',
      "partager(?: l[’']article| cet article| sur .{1,20})?",
      'copier le lien',
      "condividi(?: (?:l[’']articolo|su .{1,20}))?",
      'copia (?:il )?link',
      'share(?: (?:this|article|story|this (?:article|story|page)|on .{1,20}))?',
      'copy link',
      'artikel merken',
      'save(?: article| for later)?',
      'per e-?mail (?:senden|versenden)',
      'envoyer par (?:e-?)?mail',
      'email this',
      'folgen sie uns(?: auf .{1,30})?',
      'suivez-nous(?: sur .{1,30})?',
      'seguici(?: su .{1,30})?',
      'follow us(?: on .{1,30})?',
      'gefällt mir',
      "j[’']aime",
      'mi piace',
    ),
    noun: whole(
      'drucken',
      'imprimer',
      'stampa',
      'print',
      'merken',
      'lesezeichen',
      'sauvegarder',
      'enregistrer',
      'salva',
      'schriftgrösse',
      'like',
      'tweet(?:er)?',
      '(?:facebook|twitter|x|whatsapp|linkedin|telegram|threema|pocket|flipboard|reddit|bluesky|mastodon|threads|instagram|pinterest|xing|e-?mail|messenger|signal)',
    ),
  },
  {
    kind: 'neighbours',
    noun: /^(?:PREV|NEXT)\s|^(?:zurück|weiter|next|previous|prev|précédent|suivant|precedente|successivo)$/iu,
    line: /^(?:(?:vorheriger|nächster|voriger|zurück zum|weiter zum) (?:artikel|beitrag)|(?:article|contenu) (?:précédent|suivant)|(?:précédent|suivant)\s*[:›»>]|(?:articolo )?(?:precedente|successivo)\s*[:›»>]|articolo (?:precedente|successivo)$|(?:previous|next) (?:article|story|post)|[‹«←<]\s*(?:zurück|previous|précédent|precedente)|(?:weiter|next|suivant|successivo)\s*[›»→>])/iu,
  },
  {
    kind: 'related',
    line: whole(
      'mehr (?:zum thema|artikel)',
      'lesen sie (?:auch|mehr|dazu)(?:[: ].{0,160})?',
      'das könnte sie auch interessieren',
      'verwandte (?:artikel|themen|beiträge)',
      'weitere (?:artikel|themen|meldungen|nachrichten|news)',
      'ähnliche (?:artikel|beiträge)',
      'passend dazu',
      'meistgelesen',
      'meist gelesene artikel',
      'beliebte artikel',
      'à lire (?:aussi|également)(?:\\s*[: ].{0,160})?',
      'lire aussi(?:\\s*[: ].{0,160})?',
      'sur le même (?:sujet|thème)',
      'articles? (?:liés|similaires|recommandés|associés)',
      'les plus lus',
      "plus d[’']articles",
      'vous aimerez aussi',
      'leggi anche(?:\\s*[: ].{0,160})?',
      'articoli correlati',
      'potrebbe interessarti(?: anche)?',
      'i più letti',
      'altri articoli',
      'sullo stesso (?:tema|argomento)',
      'related (?:articles|stories|topics|content)',
      'read (?:more|also|next)(?:\\s*:.{0,160}| about .{0,60})?',
      'you (?:may|might) also (?:like|be interested in)',
      'most (?:read|popular|viewed)',
      'see also',
      "editors[’'] picks",
    ),
    noun: whole(
      'auch interessant',
      'empfehlungen(?: der redaktion)?',
      'more (?:from|on|like|stories).{0,40}',
      'recommended(?: for you)?',
      'trending(?: now)?',
      'themen',
      'tags?',
      'mots-clés',
      'schlagwörter',
      'stichwörter',
      'mehr (?:dazu|aus .{2,30})',
      'related',
    ),
    phrases: [
      /^(?:lesen sie (?:auch|dazu|hier|mehr)|mehr zum thema|à lire (?:aussi|également)|lire aussi|leggi anche|read (?:more|also)|see also|related)\s*[:»>–-]/iu,
    ],
  },
  {
    kind: 'advertisement',
    line: whole(
      'anzeige',
      'werbung',
      'advertisement',
      'publicité',
      'pubblicità',
      'sponsored(?: content)?',
      'sponsorisé',
      'paid post',
      'gesponsert',
      'continue reading(?: below)?',
      'weiterlesen nach der (?:anzeige|werbung)',
      'la suite après (?:la|cette) publicité',
      'article continues below',
      'nach der anzeige geht.{0,30}weiter',
      'story continues below advertisement',
      'scroll to continue.{0,40}',
    ),
    noun: whole('advertising', 'ad', 'annonce', 'promotion'),
  },
  {
    kind: 'navigation',
    line: whole(
      '(?:menü|menu|menù) (?:öffnen|schliessen|schließen)',
      'zum (?:inhalt|hauptinhalt)(?: springen)?',
      'aller au contenu(?: principal)?',
      'vai al contenuto',
      'skip to (?:main )?content',
      'nach oben',
      '(?:zurück|back) (?:nach oben|zum seitenanfang|to top)',
      'haut de page',
      'torna su',
      'mehr (?:anzeigen|laden)',
      '(?:alles|mehr) anzeigen',
      'afficher plus',
      'voir plus',
      'mostra altro',
      '(?:show|load|see) more',
      'schliessen',
      'schließen',
      'fermer',
      'chiudi',
    ),
    noun: whole(
      '(?:zur )?(?:startseite|homepage|home)',
      'accueil',
      '(?:suche|suchen|recherche|rechercher|cerca|ricerca|search)',
      'close',
      'e-?paper',
      'übersicht',
      '(?:\\p{L}[\\p{L} ]{1,20}\\s*[>›»/|]\\s*){1,4}\\p{L}[\\p{L} ]{1,30}',
      '(?:menü|menu|menù)',
    ),
  },
  {
    kind: 'footer',
    line: whole(
      'mentions légales',
      'politique de confidentialité',
      'note legali',
      'terms(?: of (?:use|service))?',
      'terms and conditions',
      'alle rechte vorbehalten',
      'tous droits réservés',
      'tutti i diritti riservati',
      'all rights reserved',
    ),
    noun: whole(
      'impressum',
      'datenschutz(?:erklärung)?',
      'agb',
      'kontakt',
      'mediadaten',
      'contacts?',
      'contatti',
      'privacy(?: policy| notice)?',
      'imprint',
      'contact(?: us)?',
      'about(?: us)?',
      'über uns',
      'à propos',
      'chi siamo',
    ),
    phrases: [
      /^(?:©|copyright|\(c\))\s*(?:©\s*)?(?:\d{4}|\p{L})|(?:alle rechte vorbehalten|tous droits réservés|tutti i diritti riservati|all rights reserved)\.?$/iu,
    ],
  },
];

/** What a line of a page is where it is none of its article: surely, or only where no paragraph stands under it. */
export interface FurnitureLine {
  kind: AsideKind;
  sure: boolean;
}

/** The furniture that a line of a page is; null for words of an article. */
export function furnitureLine(text: string): FurnitureLine | null {
  const line = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (line === '' || line.length > 400) return null;
  const short = line.length <= 180;
  const told = reports(line);
  for (const { kind, line: wholeLine, noun, phrases = [] } of furniture) {
    if (short && wholeLine?.test(line)) return { kind, sure: true };
    if (short && noun?.test(line)) return { kind, sure: false };
    if (!told && phrases.some((phrase) => phrase.test(line))) return { kind, sure: true };
  }
  return null;
}

const reporting =
  /(?<!\p{L})(?:sagten?|sagt|sagen|erklärten?|teilten? .{0,60} mit|schreibt|schreiben(?! sie)|schrieb(?:en)?|hie(?:ss|ß)|hei(?:ss|ß)t es|laut|zufolge|gemä(?:ss|ß)|(?:a|ont) (?:dit|déclaré|affirmé|indiqué|annoncé|expliqué|écrit)|dit|disent|affirment?|selon|d[’']après|ha(?:nno)? (?:detto|dichiarato|spiegato|annunciato|scritto)|dice|dicono|secondo|said|says?|told|wrote|writes?|according to)(?!\p{L})/iu;
const speech = /[„“"«»][^„“”"«»]{25,}[“”"«»]/u;

/** Somebody is quoted in it, or it reports: a sentence of an article about newsletters is none of the page. */
const reports = (line: string) => reporting.test(line) || speech.test(line);

/** Kinds that stand at the end of an article: what follows them is no longer its text. */
export const tailKinds: ReadonlySet<AsideKind> = new Set<AsideKind>([
  'login',
  'comments',
  'report',
  'neighbours',
  'related',
  'footer',
]);

/** A line that belongs to a picture: whose it is, or what it shows. */
export function isPictureLine(text: string): boolean {
  const line = text.trim();
  return (
    line.length <= 200 &&
    /^(?:(?:bild|foto|photo|image|picture|video|grafik|infografik|crédit(?: photo)?|credito|credit|illustration|quelle)\s*(?:\d+\s*\/\s*\d+\s*)?[:©]|(?:©|\(c\))\s*\p{L}|(?:keystone|getty images|imago|afp|reuters|epa)(?:\s*[/|-]\s*[\p{L} .-]+)+$)/iu.test(
      line,
    )
  );
}
