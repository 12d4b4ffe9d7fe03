import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from 'react';
import { type Params, pickLanguage, say, type UiLanguage, uiLanguages, type Word } from '#words/say.ts';
import { useStored } from './useStored.tsx';

export type Say = (word: Word, params?: Params) => string;

interface LanguageChoice {
  language: UiLanguage;
  setLanguage(language: UiLanguage): void;
}

const Language = createContext<LanguageChoice>({ language: 'en', setLanguage: () => {} });

const isUiLanguage = (text: string): text is UiLanguage => uiLanguages.some((language) => language === text);

/** Gives everything below it the person's language: the remembered one, else the browser's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [stored, setLanguage] = useStored('galley.language', '');
  const language = isUiLanguage(stored) ? stored : pickLanguage(navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <Language value={choice}>{children}</Language>;
}

export function useLanguage(): LanguageChoice {
  return useContext(Language);
}

/** Words of the catalogs in the person's language. */
export function useSay(): Say {
  const { language } = useLanguage();
  return useCallback((word, params) => say(language, word, params), [language]);
}
