import { describe, expect, test } from 'vitest';
import { readCorpus } from '#testing/corpora.ts';
import { findTopics, mediaTopics, topicLabel, topicOfTag, topicUri } from './mediaTopics.ts';

describe('IPTC Media Topics', () => {
  test('the table is what IPTC publishes, without the retired', () => {
    const published = readCorpus('iptc/spec/mediatopics-cptall-x-all-2019.json');
    if (published === null) return;
    const { conceptSet } = JSON.parse(published) as {
      conceptSet: { uri: string; retired?: string; prefLabel: Record<string, string> }[];
    };
    const own = (label = '') => label.replace(/\s+/g, ' ').trim() || undefined;
    expect(mediaTopics.map((topic) => [topicUri(topic), topic.labels.en, topic.labels.de, topic.labels.fr])).toEqual(
      conceptSet
        .filter(({ retired }) => !retired)
        .map(({ uri, prefLabel }) => [uri, own(prefLabel['en-GB']), own(prefLabel.de), own(prefLabel.fr)]),
    );
  });

  test('a tag is the topic that it names in the article’s language or in English', () => {
    expect(topicOfTag('umwelt', 'de-CH')?.number).toBe('06000000');
    expect(topicOfTag('Environnement', 'fr-CH')?.number).toBe('06000000');
    expect(topicOfTag('environment', 'de-CH')?.number).toBe('06000000');
    expect(topicOfTag('Environment', 'it-CH')?.number).toBe('06000000');
    expect(topicOfTag('Nordkorea', 'de-CH')).toBeUndefined();
    expect(topicOfTag('', 'de-CH')).toBeUndefined();
  });

  test('every label finds a topic of that label', () => {
    for (const topic of mediaTopics)
      for (const [language, label] of Object.entries(topic.labels)) {
        const found = topicOfTag(label, language);
        expect(found && topicLabel(found, language).toLowerCase()).toBe(label.toLowerCase());
      }
  });

  test('what is typed finds topics by the beginning of their words', () => {
    expect(findTopics('umw', 'de-CH', 8).map((topic) => topicLabel(topic, 'de'))[0]).toBe('Umwelt');
    expect(findTopics('u', 'de-CH', 8)).toEqual([]);
    expect(findTopics('ener', 'fr-FR', 3)).toHaveLength(3);
  });
});
