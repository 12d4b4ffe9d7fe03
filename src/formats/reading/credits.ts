import type { Credit } from '#article/fields.ts';

/** Agencies as they sign, and what they are called in a byline. */
const agencies: Readonly<Record<string, string>> = {
  afp: 'AFP',
  ap: 'AP',
  apa: 'APA',
  ats: 'ATS',
  'keystone-ats': 'Keystone-ATS',
  'keystone-sda': 'Keystone-SDA',
  'keystone-sda-ats': 'Keystone-SDA-ATS',
  sda: 'SDA',
  'sda-ats': 'SDA-ATS',
  dpa: 'DPA',
  'dpa-afx': 'DPA-AFX',
  reuters: 'Reuters',
  rtr: 'Reuters',
  ansa: 'ANSA',
  agi: 'AGI',
  adnkronos: 'Adnkronos',
  belga: 'Belga',
  efe: 'EFE',
  kna: 'KNA',
  epd: 'EPD',
  sid: 'SID',
  awp: 'AWP',
  bloomberg: 'Bloomberg',
  xinhua: 'Xinhua',
  pa: 'PA',
  'pa media': 'PA Media',
  aap: 'AAP',
  upi: 'UPI',
  tass: 'TASS',
  'associated press': 'AP',
  'the associated press': 'AP',
  'agence france-presse': 'AFP',
  lusa: 'Lusa',
  tt: 'TT',
  ntb: 'NTB',
  ritzau: 'Ritzau',
  anp: 'ANP',
  pap: 'PAP',
  cp: 'CP',
  'canadian press': 'CP',
  'the canadian press': 'CP',
  'business wire': 'Business Wire',
  businesswire: 'Business Wire',
  nsa: 'NSA',
};

const lower = (text: string) => text.trim().toLowerCase();

/** The name of an agency that a short text is, alone, between brackets or after a slash; null for any other text. */
export function agencyNamed(text: string): string | null {
  const bare = lower(text.replace(/^[([/\s]+|[)\]/.\s]+$/g, '')).replace(/\.(?:com|ch|de|at|fr|it|org|net)$/, '');
  const known = agencies[bare];
  if (known) return known;
  const parts = bare.split(/\s*(?:[/,+&]|\bund\b|\bet\b|\band\b|\be\b)\s*/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => agencies[part])) return null;
  return parts.map((part) => agencies[part]).join('/');
}

const by = /^(?:by|von|par|di|de|text|texte|testo)\s*:?\s+/i;
/** Words that part the persons of a byline. */
const joins = /\s*(,|;|\/|\||&|\bund\b|\band\b|\bet\b|\be\b|\bmit\b|\bwith\b|\bavec\b|\bcon\b)\s+/iu;

/** A byline as its persons and agencies: `Von Anna Muster, Bern` keeps what stands after a comma as a role where it is no name. */
export function readByline(text: string): Credit[] {
  const line = text
    .replace(by, '')
    .replace(/[.\s]+$/, '')
    .trim();
  if (line === '') return [];
  const whole = agencyNamed(line);
  if (whole) return [credit('agency', whole, '', '')];
  const parts = line.split(joins);
  const credits: Credit[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const name = parts[index]?.trim() ?? '';
    const join = index === 0 ? '' : (parts[index - 1] ?? '');
    if (name === '') continue;
    const agency = agencyNamed(name);
    const last = credits.at(-1);
    if (agency) credits.push(credit('agency', agency, '', credits.length > 0 ? join : ''));
    else if (last && join === ',' && !isName(name) && last.role === '')
      credits[credits.length - 1] = { ...last, role: name };
    else {
      // `Anna Muster (Text)`, as the page says what somebody did.
      const [, person = name, role = ''] = /^([^()]+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
      credits.push(credit('person', person, role, credits.length > 0 ? join : ''));
    }
  }
  return unique(credits);
}

const isName = (text: string) =>
  /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:(?:von|van|de|del|di|da|du|della|zu|le|la)\s+)*\p{Lu}[\p{L}.’'-]*){1,3}$/u.test(text) &&
  !/\b(?:Reporter|Writer|Correspondent|Editor|Press)\b/.test(text);

export function credit(kind: Credit['kind'], name: string, role: string, join: string): Credit {
  return {
    key: `${kind}-${name}`
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60),
    kind,
    name: name.slice(0, 200),
    role: role.slice(0, 200),
    join,
  };
}

/** Credits by their keys, the first of each. */
export function unique(credits: readonly Credit[]): Credit[] {
  return credits.filter(({ key }, index) => credits.findIndex((other) => other.key === key) === index);
}
