import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { pickLanguage, type Say, sayIn, type Texts, type UiLanguage, uiLanguages } from '#words/say.ts';
import { type Topic, topics } from '#words/topics.ts';
import { readStored, useStored } from './useStored.tsx';

export type { Say } from '#words/say.ts';

interface LanguageChoice {
  language: UiLanguage;
  setLanguage(language: UiLanguage): void;
}

/** A language with those of its words that are here. */
export interface Speech {
  language: UiLanguage;
  texts: Texts;
}

interface Spoken extends LanguageChoice, Speech {
  say: Say;
}

const Language = createContext<Spoken>({ language: 'en', setLanguage: () => {}, texts: {}, say: (word) => word });

const setting = 'galley.language';

/** The language of the person: the remembered one, else the browser's. */
function languageOf(stored: string): UiLanguage {
  return uiLanguages.find((language) => language === stored) ?? pickLanguage(navigator.languages);
}

/** What the first screen says, in the person's language. */
export async function fetchSpeech(language = languageOf(readStored(setting, ''))): Promise<Speech> {
  return { language, texts: await topics.app[language]() };
}

/** Gives everything below it the person's language, beginning with `first`. Another one is spoken as soon as its words are here. */
export function LanguageProvider({ first, children }: { first: Speech; children: ReactNode }) {
  const [stored, setLanguage] = useStored(setting, '');
  const wanted = languageOf(stored);
  const [speech, setSpeech] = useState(first);
  const { language, texts } = speech;
  useEffect(() => {
    if (wanted === language) return;
    let current = true;
    // What cannot be fetched stays wished for: one goes on in the language that is here.
    fetchSpeech(wanted).then(
      (fetched) => current && setSpeech(fetched),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({ language, setLanguage, texts, say: sayIn(language, texts) }),
    [language, setLanguage, texts],
  );
  return <Language value={spoken}>{children}</Language>;
}

/** Gives what is below it the words of a topic besides the others, and draws it when they are here. */
export function WithWords({ topic, children }: { topic: Topic; children: ReactNode }) {
  const around = useContext(Language);
  const { language } = around;
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    topics[topic][language]().then(
      (fetched) => {
        if (!current) return;
        const texts = { ...around.texts, ...fetched };
        setSpoken({ ...around, texts, say: sayIn(language, texts) });
      },
      (error: unknown) => current && setFailure(error),
    );
    return () => {
      current = false;
    };
  }, [topic, language, around]);
  if (failure) throw failure;
  return spoken && <Language value={spoken}>{children}</Language>;
}

export function useLanguage(): LanguageChoice {
  return useContext(Language);
}

/** Words of the catalogs in the person's language. */
export function useSay(): Say {
  return useContext(Language).say;
}
