import { defineRule } from '../defineRule.ts';
import { baseOf, matches } from '../matches.ts';

const nouns =
  'Universität|Stiftung|Gruppe|Konzern|Regierung|Partei|Strasse|Straße|Platz|Preis|Prozess|Affäre|Krise|Skandal|Gipfel|Institut|Museum|Spital|Klinik|Flughafen|Stadion';
// «an der Dongguk Universität»: an article, a name that is no adjective, a German noun.
const pattern = new RegExp(
  `(?<=(?<!\\p{L})(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]es|[Dd]em|[Dd]en|[Ii]m|[Aa]m|[Zz]ur|[Zz]um|[Vv]om|[Bb]eim|[Ee]ine[rms]?|[Ee]in) )(\\p{Lu}[\\p{L}]+) (${nouns})(?![\\p{L}-])`,
  'gu',
);
const trace = new RegExp(
  `(?:[Dd]e[rsmn]|[Dd]ie|[Dd]as|[IiAa]m|[Zz]u[rm]|[Vv]om|[Bb]eim|[Ee]ine?[rms]?) [^a-z ][^ ]* (?:${nouns})`,
);
const adjective = /(?:er|en|e|es|em)$/;

/** In German a name and a noun are one word with a hyphen. */
export const missingHyphen = defineRule({
  name: 'missingHyphen',
  group: 'words',
  level: 'warn',
  beside: true,
  trace,
  *line(line, { language }) {
    if (baseOf(language) !== 'de') return;
    for (const { from, to, groups } of matches(line, pattern)) {
      const [name = '', noun = ''] = groups;
      if (!adjective.test(name)) yield { from, to, replace: `${name}-${noun}` };
    }
  },
});
