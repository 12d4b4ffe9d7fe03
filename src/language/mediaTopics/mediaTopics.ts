import { foldText, nameFit } from '#words/matching.ts';
import { table } from './table.ts';

const languages = ['en', 'de', 'fr'] as const;
type TopicLanguage = (typeof languages)[number];

/** A subject of IPTC's taxonomy that newsrooms and agencies share. */
export interface MediaTopic {
  /** `medtop:20000593` without its prefix. */
  number: string;
  /** What it is called; not every topic has a name in every language. */
  labels: Readonly<Partial<Record<TopicLanguage, string>>>;
}

/** Every topic in use, the general before the special. */
export const mediaTopics: readonly MediaTopic[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [number = '', ...labels] = line.split('\t');
    const named = languages.map((language, index) => [language, labels[index]]).filter(([, label]) => label);
    return { number, labels: Object.fromEntries(named) };
  });

/** The address of a topic, the same for everybody. */
export function topicUri({ number }: MediaTopic): string {
  return `http://cv.iptc.org/newscodes/mediatopic/${number}`;
}

/** What a topic is called in an article's language, a BCP 47 tag; English where it has no name there. */
export function topicLabel({ labels }: MediaTopic, language: string): string {
  return labels[topicLanguage(language)] ?? labels.en ?? '';
}

const topicLanguage = (language: string): TopicLanguage =>
  languages.find((known) => language.startsWith(known)) ?? 'en';

const byLabel = new Map<TopicLanguage, Map<string, MediaTopic>>(
  languages.map((language) => {
    const named = mediaTopics.map((topic) => [foldText(topic.labels[language] ?? ''), topic] as const);
    // Of two of one name the more general one, which comes first.
    return [language, new Map(named.filter(([label]) => label !== '').reverse())];
  }),
);

/** The topic that a tag names, in the article's language or else in English; whatever its case and accents. */
export function topicOfTag(tag: string, language: string): MediaTopic | undefined {
  const wanted = foldText(tag.trim());
  return byLabel.get(topicLanguage(language))?.get(wanted) ?? byLabel.get('en')?.get(wanted);
}

/** Topics by what somebody types of their names in this language, the best and most general first. */
export function findTopics(typed: string, language: string, most: number): MediaTopic[] {
  if (typed.trim().length < 2) return [];
  return mediaTopics
    .flatMap((topic) => {
      const fit = nameFit(typed, topicLabel(topic, language));
      return fit === null ? [] : [{ topic, fit }];
    })
    .sort((one, other) => one.fit - other.fit)
    .slice(0, most)
    .map(({ topic }) => topic);
}
