import type { Texts, UiLanguage } from './say.ts';

/**
 * What a browser fetches of the catalogs, each in the language that is spoken: `app` before the first screen, the others with
 * the part of the screen that needs them (`<WithWords topic="…">`). A topic is a folder; `catalogs.ts` has it, too.
 */
export const topics = {
  app: {
    en: async () => (await import('./en.ts')).en,
    de: async () => (await import('./de.ts')).de,
    fr: async () => (await import('./fr.ts')).fr,
  },
  checks: {
    en: async () => (await import('./checks/en.ts')).checks,
    de: async () => (await import('./checks/de.ts')).checks,
    fr: async () => (await import('./checks/fr.ts')).checks,
  },
  commands: {
    en: async () => (await import('./commands/en.ts')).commands,
    de: async () => (await import('./commands/de.ts')).commands,
    fr: async () => (await import('./commands/fr.ts')).commands,
  },
  cropping: {
    en: async () => (await import('./cropping/en.ts')).cropping,
    de: async () => (await import('./cropping/de.ts')).cropping,
    fr: async () => (await import('./cropping/fr.ts')).cropping,
  },
  desk: {
    en: async () => (await import('./desk/en.ts')).desk,
    de: async () => (await import('./desk/de.ts')).desk,
    fr: async () => (await import('./desk/fr.ts')).desk,
  },
  details: {
    en: async () => (await import('./details/en.ts')).details,
    de: async () => (await import('./details/de.ts')).details,
    fr: async () => (await import('./details/fr.ts')).details,
  },
  find: {
    en: async () => (await import('./find/en.ts')).find,
    de: async () => (await import('./find/de.ts')).find,
    fr: async () => (await import('./find/fr.ts')).find,
  },
  history: {
    en: async () => (await import('./history/en.ts')).history,
    de: async () => (await import('./history/de.ts')).history,
    fr: async () => (await import('./history/fr.ts')).history,
  },
  importing: {
    en: async () => (await import('./importing/en.ts')).importing,
    de: async () => (await import('./importing/de.ts')).importing,
    fr: async () => (await import('./importing/fr.ts')).importing,
  },
  library: {
    en: async () => (await import('./library/en.ts')).library,
    de: async () => (await import('./library/de.ts')).library,
    fr: async () => (await import('./library/fr.ts')).library,
  },
  outputs: {
    en: async () => (await import('./outputs/en.ts')).outputs,
    de: async () => (await import('./outputs/de.ts')).outputs,
    fr: async () => (await import('./outputs/fr.ts')).outputs,
  },
  people: {
    en: async () => (await import('./people/en.ts')).people,
    de: async () => (await import('./people/de.ts')).people,
    fr: async () => (await import('./people/fr.ts')).people,
  },
  repair: {
    en: async () => (await import('./repair/en.ts')).repair,
    de: async () => (await import('./repair/de.ts')).repair,
    fr: async () => (await import('./repair/fr.ts')).repair,
  },
  receipt: {
    en: async () => (await import('./receipt/en.ts')).receipt,
    de: async () => (await import('./receipt/de.ts')).receipt,
    fr: async () => (await import('./receipt/fr.ts')).receipt,
  },
  settings: {
    en: async () => (await import('./settings/en.ts')).settings,
    de: async () => (await import('./settings/de.ts')).settings,
    fr: async () => (await import('./settings/fr.ts')).settings,
  },
  status: {
    en: async () => (await import('./status/en.ts')).status,
    de: async () => (await import('./status/de.ts')).status,
    fr: async () => (await import('./status/fr.ts')).status,
  },
  wire: {
    en: async () => (await import('./wire/en.ts')).wire,
    de: async () => (await import('./wire/de.ts')).wire,
    fr: async () => (await import('./wire/fr.ts')).wire,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<UiLanguage, () => Promise<Texts>>>>>;

export type Topic = keyof typeof topics;
