import type { AsideKind } from '../reading/reading.ts';

/** A kind of page furniture and how its lines read in German, French, Italian and English. */
interface Furniture {
  kind: AsideKind;
  /** A whole short line. */
  line?: RegExp;
  /** Anywhere in a line of at most 400 characters. */
  phrase?: RegExp;
}

const quoted = '[„“”"«»‹›]?';
const whole = (...words: readonly string[]) =>
  new RegExp(`^${quoted}\\s*(?:${words.join('|')})\\s*${quoted}\\s*[.!:›»→>…]*$`, 'iu');

/** THE list of page furniture, the sure before the likely: what surrounds an article on the pages of newspapers. */
const furniture: readonly Furniture[] = [
  {
    kind: 'cookie',
    line: whole(
      'cookies?',
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
    phrase:
      /\bcookies?\b.{0,200}(zustimm|akzeptier|verwende|nutz|einwillig|utilis|accept|accett|consent|consenso|agree|we use|browser|partner)|(zustimm|verwende[nt]|utilis|accept|accett|utilizz|we use|wir nutzen|diese (?:web)?site nutzt).{0,120}\bcookies?\b/iu,
  },
  {
    kind: 'comments',
    line: whole(
      "(?:\\d[\\d’'.]*|keine|aucun|nessun|no)?\\s*(?:kommentare?|commentaires?|comment[oi]|comments?)(?:\\s*\\(?\\d*\\)?)?",
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
      'leserkommentare',
    ),
    phrase:
      /^(?:die kommentarfunktion|les commentaires sont|i commenti sono|comments are|um (?:diesen|einen) (?:artikel|kommentar).{0,30}kommentieren|(?:bitte )?(?:melden sie sich|loggen sie sich).{0,40}kommentieren|connectez-vous pour commenter|accedi per commentare|sign in to comment|log in to comment)/iu,
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
    phrase:
      /(fehler (gefunden|entdeckt)|(?:melden sie (?:ihn|uns|einen)).{0,30}(fehler|uns|hier)|vous avez (?:trouvé|repéré|remarqué|vu) une (?:erreur|faute)|une erreur\s*\?|hai trovato un errore|avete trovato un errore|un errore\?|(?:found|spotted|seen|noticed) an? (?:error|mistake|typo)|signale[rz][ -](?:la |nous|une erreur)|segnalatecel|segnalacel|(?:please )?report it to us|let us know)/iu,
  },
  {
    kind: 'newsletter',
    line: whole(
      '(?:unsere?n? |notre |nos |la nostra |our |the |weitere |andere |autres |altre |other |more |alle |all |toutes les )?newsletters?(?: abonnieren| bestellen| anmelden| signup| sign-?up)?',
      'infolettres?',
      'zum newsletter(?: anmelden)?',
      "s[’']inscrire à la newsletter",
      'iscriviti alla newsletter',
      '(?:sign up|subscribe)(?: to| for)?(?: the| our)? newsletter',
      'morgenmail',
      'daily briefing',
    ),
    phrase:
      /(\bnewsletters?\b.{0,160}(abonn|anmeld|erhalten|inscri|recev|ricev|iscriv|sign up|subscribe|inbox|e-?mail|posteingang|postfach|jeden (?:morgen|abend|tag)|chaque (?:matin|soir|jour|semaine)|ogni (?:mattina|giorno|settimana)|every (?:morning|day|week))|(abonn|melden sie sich|inscri|recev|iscriv|sign up|subscribe).{0,120}\bnewsletters?\b|(?:in|direkt in) ihre[mn]? (?:e-?mail-?)?(?:postfach|posteingang)|dans votre bo[îi]te (?:mail|e-?mail|aux lettres|de réception)|nella tua (?:casella|posta)|nella vostra (?:casella|posta)|(?:to|in) your inbox|straight to your inbox|auf dem laufenden bleiben|rester (?:informé|au courant)|restare (?:aggiornat|informat)|stay (?:informed|up to date|in the loop))/iu,
  },
  {
    kind: 'player',
    line: whole(
      'bottalk',
      'beyondwords',
      'audio',
      'podcast',
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
      'audioversion',
      '\\d{1,2}:\\d\\d\\s*(?:/\\s*\\d{1,2}:\\d\\d)?',
      '0:00',
      'pause',
      '(?:dein|ihr) browser unterstützt .{0,60}',
    ),
    phrase:
      /(audio[- ]?(?:wiedergabe|funktion|version|player|datei)|vorlesefunktion|diesen (?:artikel|beitrag) (?:anhören|vorlesen)|(?:écoutez|écouter) (?:cet|l[’'])\s?article|la lecture audio|version audio|(?:ascolta|ascoltare) (?:questo|l[’'])\s?articolo|lettura audio|riproduzione audio|listen to this (?:article|story)|audio (?:playback|feature|narration)|this article is (?:read|voiced) by|text-to-speech|bottalk|automatisch vorgelesen|video (?:wird geladen|konnte nicht))/iu,
  },
  {
    kind: 'subscription',
    line: whole(
      'abo(?:nnieren)?(?: abschliessen| abschließen)?',
      'jetzt abonnieren',
      '(?:jetzt )?(?:abo|digital-?abo) (?:kaufen|lösen|testen|bestellen)',
      'abonnement',
      "(?:je )?m[’']abonne(?:r)?",
      "s[’']abonner",
      'abbonati(?: ora)?',
      'abbonamento',
      'subscribe(?: now| today)?',
      'become a (?:member|subscriber)',
      'nur für abonnent(?:en|innen|:innen)?',
      'réservé aux abonnés',
      'article réservé aux abonnés',
      'riservato agli abbonati',
      'subscribers? only',
      'premium',
      'plus-artikel',
      'bezahlartikel',
      'exclusif',
      'für abonnenten',
      'abo\\+?',
      'weiterlesen mit .{2,30}',
      '(?:gratis|kostenlos) testen',
      'essai gratuit',
      'prova gratis',
      'start your free trial',
    ),
    phrase:
      /((?:abonnieren sie|jetzt abonnieren|mit (?:einem|dem|ihrem) abo|probeabo|digitalabo|für abonnent)|(?:abonnez-vous|déjà abonné|réservé[es]* aux abonnés|il vous reste .{1,12}% )|(?:abbonati (?:ora|a|per|subito)|sei già abbonato|riservat[oi] agli abbonati)|(?:subscribe (?:now|today|to (?:continue|read|unlock|support))|already a subscriber|for subscribers|to continue reading|unlimited access|support (?:our|independent) journalism)|dieser (?:artikel|text|inhalt) ist (?:nur )?(?:für|exklusiv)|cet article est réservé|questo (?:articolo|contenuto) è riservato|this (?:article|content|story) is (?:only )?(?:for|available to|exclusive))/iu,
  },
  {
    kind: 'login',
    line: whole(
      '(?:jetzt )?(?:einloggen|anmelden|registrieren|log-?in)',
      '(?:einloggen|anmelden) oder (?:registrieren|abonnieren)',
      'konto (?:erstellen|eröffnen)',
      'mein konto',
      '(?:se |me )?connecter',
      'connectez-vous',
      'connexion',
      "s[’']identifier",
      'identifiez-vous',
      'mon compte',
      'créer un compte',
      "s[’']inscrire",
      'accedi',
      'accesso',
      'registrati',
      'entra',
      'login',
      'log in',
      'sign in',
      'sign up',
      'sign in or sign up',
      'register',
      'create (?:an )?account',
      'my account',
      'bereits (?:registriert|angemeldet)\\?',
      'déjà inscrit\\s*\\?',
      'passwort vergessen\\??',
      'mot de passe oublié\\s*\\??',
      'password dimenticata\\??',
      'forgot(?: your)? password\\??',
      'logout',
      'abmelden',
      'se déconnecter',
      'esci',
    ),
    phrase:
      /^(?:(?:bitte )?(?:loggen|melden) sie sich (?:ein|an)|(?:veuillez )?vous connecter|connectez-vous|effettua (?:il login|l[’']accesso)|(?:please )?(?:log|sign) in to)\b/iu,
  },
  {
    kind: 'share',
    line: whole(
      '(?:artikel |beitrag |diesen artikel )?teilen',
      '(?:auf |via |per |über |mit )?(?:facebook|twitter|x|whatsapp|linkedin|telegram|threema|pocket|flipboard|reddit|bluesky|mastodon|threads|instagram|pinterest|xing|e-?mail|messenger|signal)(?: teilen| senden)?',
      '(?:facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|reddit|pinterest|drucken|print|copy link)(?:[\\s,|·•/]+(?:facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|reddit|pinterest|drucken|print|copy link))+',
      'link kopieren',
      "partager(?: l[’']article| cet article| sur .{1,20})?",
      'copier le lien',
      "condividi(?: (?:l[’']articolo|su .{1,20}))?",
      'copia (?:il )?link',
      'share(?: (?:this|article|story|this (?:article|story|page)|on .{1,20}))?',
      'tweet(?:er)?',
      'copy link',
      'drucken',
      'imprimer',
      'stampa',
      'print',
      'merken',
      'artikel merken',
      'lesezeichen',
      'sauvegarder',
      'enregistrer',
      'salva',
      'save(?: article| for later)?',
      'per e-?mail (?:senden|versenden)',
      'envoyer par (?:e-?)?mail',
      'email this',
      'schriftgrösse',
      'folgen sie uns(?: auf .{1,30})?',
      'suivez-nous(?: sur .{1,30})?',
      'seguici(?: su .{1,30})?',
      'follow us(?: on .{1,30})?',
      'gefällt mir',
      "j[’']aime",
      'mi piace',
      'like',
    ),
  },
  {
    kind: 'neighbours',
    phrase: /^(?:PREV|NEXT)\s/,
    line: /^(?:(?:vorheriger|nächster|voriger|zurück zum|weiter zum) (?:artikel|beitrag)|(?:article|contenu) (?:précédent|suivant)|(?:précédent|suivant)(?:\s*[:›»>]|$)|(?:articolo )?(?:precedente|successivo)(?:\s*[:›»>]|$)|(?:previous|next) (?:article|story|post)|(?:zurück|weiter|next|previous|prev)$|[‹«←<]\s*(?:zurück|previous|précédent|precedente)|(?:weiter|next|suivant|successivo)\s*[›»→>])/iu,
  },
  {
    kind: 'related',
    line: whole(
      'mehr (?:zum thema|dazu|artikel|aus .{2,30})',
      'lesen sie (?:auch|mehr|dazu)(?:[: ].{0,160})?',
      'das könnte sie auch interessieren',
      'auch interessant',
      'verwandte (?:artikel|themen|beiträge)',
      'weitere (?:artikel|themen|meldungen|nachrichten|news)',
      'ähnliche (?:artikel|beiträge)',
      'passend dazu',
      'meistgelesen',
      'meist gelesene artikel',
      'beliebte artikel',
      'empfehlungen(?: der redaktion)?',
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
      'related(?: articles| stories| topics| content)?',
      'read (?:more|also|next)(?:\\s*[: ].{0,160})?',
      'more (?:from|on|like|stories).{0,40}',
      'you (?:may|might) also (?:like|be interested in)',
      'most (?:read|popular|viewed)',
      'recommended(?: for you)?',
      'see also',
      'trending(?: now)?',
      "editors[’'] picks",
      'themen',
      'tags?',
      'mots-clés',
      'schlagwörter',
      'stichwörter',
    ),
    phrase:
      /^(?:lesen sie (?:auch|dazu|hier|mehr)|mehr zum thema|à lire (?:aussi|également)|lire aussi|leggi anche|read (?:more|also)|see also|related)\s*[:»>–-]/iu,
  },
  {
    kind: 'advertisement',
    line: whole(
      'anzeige',
      'werbung',
      'advertisement',
      'advertising',
      'ad',
      'publicité',
      'annonce',
      'pubblicità',
      'sponsored(?: content)?',
      'sponsorisé',
      'paid post',
      'gesponsert',
      'promotion',
      'continue reading(?: below)?',
      'weiterlesen nach der (?:anzeige|werbung)',
      'la suite après (?:la|cette) publicité',
      'article continues below',
      'nach der anzeige geht.{0,30}weiter',
      'story continues below advertisement',
      'scroll to continue.{0,40}',
    ),
  },
  {
    kind: 'navigation',
    line: whole(
      '(?:zur )?(?:startseite|homepage|home)',
      'accueil',
      '(?:menü|menu|menù)(?: öffnen| schliessen| schließen)?',
      '(?:suche|suchen|recherche|rechercher|cerca|ricerca|search)',
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
      'close',
      'e-?paper',
      'übersicht',
      '(?:\\p{L}[\\p{L} ]{1,20}\\s*[>›»/|]\\s*){1,4}\\p{L}[\\p{L} ]{1,30}',
    ),
  },
  {
    kind: 'footer',
    line: whole(
      'impressum',
      'datenschutz(?:erklärung)?',
      'agb',
      'kontakt',
      'mediadaten',
      'mentions légales',
      'politique de confidentialité',
      'contacts?',
      'note legali',
      'contatti',
      'privacy(?: policy| notice)?',
      'terms(?: of (?:use|service))?',
      'terms and conditions',
      'imprint',
      'contact(?: us)?',
      'about(?: us)?',
      'über uns',
      'à propos',
      'chi siamo',
      'alle rechte vorbehalten',
      'tous droits réservés',
      'tutti i diritti riservati',
      'all rights reserved',
    ),
    phrase:
      /^(?:©|copyright|\(c\))\s*(?:©\s*)?(?:\d{4}|\p{L})|(?:alle rechte vorbehalten|tous droits réservés|tutti i diritti riservati|all rights reserved)\.?$/iu,
  },
];

/** The kind of furniture that a line of a page is; null for words of an article. */
export function furnitureKind(text: string): AsideKind | null {
  const line = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (line === '' || line.length > 400) return null;
  const short = line.length <= 180;
  for (const { kind, line: wholeLine, phrase } of furniture) {
    if (short && wholeLine?.test(line)) return kind;
    if (phrase?.test(line) && !speaks(line)) return kind;
  }
  return null;
}

/** Someone is quoted in it, or it reports: a sentence of an article about newsletters is none of the page. */
const speaks = (line: string) =>
  /[“”»«]\s*,?\s*(?:sagte|sagt|erklärte|so |hiess|a (?:dit|déclaré|affirmé)|dit|selon|ha (?:detto|dichiarato)|said|says|told)/iu.test(
    line,
  );

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
