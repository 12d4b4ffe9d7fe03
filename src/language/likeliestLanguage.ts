const small: Readonly<Record<'de' | 'fr' | 'it' | 'en', string>> = {
  de: 'der die das und ist nicht ich wir sie es ein eine einen zu mit auf für von dem den im auch dass sich wie aber hat haben wird werden sind kann nach bei aus über noch nur wenn',
  fr: 'le la les des et est pas nous vous je il elle un une du de que qui dans pour sur avec ne se ce cette sont mais plus tout avons être ont été aux fait',
  it: 'il lo la gli le e è non noi voi io un una di che per con del della nel sono ma più si anche come questo questa siamo hanno dei alla al ha tutto',
  en: 'the and is are not we you they it of to in that for on with this was be have has will but our their from at as what can would there been do',
};

const languages = Object.keys(small) as (keyof typeof small)[];
/** The languages of each word, by their places in the list. */
const languagesOf = new Map<string, number[]>();
for (const [index, language] of languages.entries())
  for (const word of new Set(small[language].split(' ')))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), index]);

/** The language whose small words a text has, by its words in lower case; `null` where it is too short or could be several. */
export function likeliestLanguage(words: readonly { lower: string }[]): keyof typeof small | null {
  if (words.length < 4) return null;
  const counts = languages.map(() => 0);
  for (const { lower } of words)
    for (const index of languagesOf.get(lower) ?? []) counts[index] = (counts[index] ?? 0) + 1;
  const most = Math.max(...counts);
  const second = [...counts].sort((one, other) => other - one)[1] ?? 0;
  if (most < 2 || most < words.length * 0.2 || most < second * 2) return null;
  return languages[counts.indexOf(most)] ?? null;
}
