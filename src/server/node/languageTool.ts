import * as z from 'zod/mini';
import { Problem } from '#api/problem.ts';
import type { AskGrammar } from '../home.ts';

/** What a server may take to answer, in milliseconds. */
const patience = 20_000;
/** Replacements that are worth offering. */
const mostReplacements = 3;

/** What of the answer to `POST /v2/check` is read: https://languagetool.org/http-api/ */
const answered = z.object({
  matches: z.array(
    z.object({
      message: z.string(),
      offset: z.number(),
      length: z.number(),
      replacements: z.array(z.object({ value: z.string() })),
      rule: z.object({ issueType: z.optional(z.string()) }),
    }),
  ),
});

/** LanguageTool names French and Italian without a country. */
function tagOf(language: string): string {
  return /^(?:fr|it)-/.test(language) ? language.slice(0, 2) : language;
}

/**
 * Asks the LanguageTool server at an address. Marks, dashes and spaces are the house's own matter and not asked for.
 * Nothing but the text and its language is sent, and no redirect is followed.
 */
export function createLanguageTool(address: string): AskGrammar {
  return async (text, language) => {
    try {
      const response = await fetch(`${address}/v2/check`, {
        method: 'POST',
        body: new URLSearchParams({ text, language: tagOf(language), disabledCategories: 'TYPOGRAPHY' }),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return answered.parse(await response.json()).matches.map(({ message, offset, length, replacements, rule }) => ({
        from: offset,
        to: offset + length,
        says: message,
        replacements: replacements.slice(0, mostReplacements).map(({ value }) => value),
        misspelled: rule.issueType === 'misspelling',
      }));
    } catch {
      throw new Problem('grammarSilent');
    }
  };
}
