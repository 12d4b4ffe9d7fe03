import { agencyNamed } from '../reading/credits.ts';
import { isTimeLine } from './timeLine.ts';

const opener =
  /^(?:von|par|di|by|text(?:e|o)?|testo|autor(?:in)?|auteure?|autore|author|geschrieben von|écrit par|scritto da|written by)(?:\s*:\s*|\s+)/iu;
const given = "(?:[dl][’'])?\\p{Lu}[\\p{L}.’'-]*";
const particles =
  '(?:(?:von|van|de|del|della|der|den|dem|di|da|du|des|la|le|les|el|al|zu|zur|zum|ten|ter|dos|bin|ben)\\s+){0,3}';
/** A first name and what follows it: one name alone may be a place, or whoever a headline is about. */
const fullName = `${given}(?:\\s+${particles}${given}){1,4}`;
const startsWithName = new RegExp(`^${fullName}`, 'u');
const personName = new RegExp(`^${fullName}$`, 'u');
const givenOnly = new RegExp(`^${given}$`, 'u');
const particle = /^(?:von|van|de|del|della|der|den|dem|di|da|du|des|la|le|les|el|al|zu|zur|zum|ten|ter|dos|bin|ben)$/u;
const joins = /^(?:und|et|e|and|mit|con|avec|with|in|à|a|aus|from)$/u;
const role = /^\s*[,|/–—-]\s*\S.{1,59}$/u;

/** Whether a line names who wrote the article, and nothing else. */
export function isBylineLine(text: string): boolean {
  const line = text.trim();
  if (line.length > 120 || /[!?]$|\p{Ll}{3}[.:;]["“”»«]?$/u.test(line)) return false;
  const opened = opener.exec(line);
  if (!opened) return false;
  const names = line
    .slice(opened[0].length)
    .replace(/\s*\([^()]*\)/g, '')
    .trim();
  if (agencyNamed(names)) return true;
  const first = startsWithName.exec(names);
  if (!first) return false;
  const rest = names.slice(first[0].length);
  return onlyNames(rest) || role.test(rest);
}

/** Behind the first name: others, and where they are. */
const onlyNames = (rest: string) =>
  rest
    .split(/[\s,&/|;]+/)
    .every((part) => part === '' || givenOnly.test(part) || particle.test(part) || joins.test(part));

/** A name alone. */
export const isNameLine = (text: string): boolean => text.length <= 80 && personName.test(text.trim());

const readingTime =
  /^(?:(?:ca\.?|circa|env\.?|about)\s)?(?:(?:lesezeit|lesedauer|temps de lecture|tempo di lettura|lettura|reading time)\s*:?\s*)?(?:ca\.?\s)?\d{1,3}\s?(?:min(?:uten?|utes?|uti|uto)?\.?)(?:[\s-](?:lesezeit|lesedauer|de lecture|di lettura|read(?:ing time)?))?$/iu;

/** What a line under a headline says: who, when, how long it takes to read, between signs or one behind the other. Null for any other line. */
export function metaLine(text: string): { byline: string; time: string } | null {
  if (text.length > 200) return null;
  const parts = text.split(/\s*[·|•]\s*/).filter((part) => part !== '');
  if (parts.length < 2) return oneAfterTheOther(text);
  const time = parts.find(isTimeLine) ?? '';
  const byline = parts.find(isBylineLine) ?? (time === '' ? '' : (parts.find((part) => personName.test(part)) ?? ''));
  const known = parts.every((part) => part === time || part === byline || readingTime.test(part) || isTimeLine(part));
  return known && (time !== '' || byline !== '') ? { byline, time } : null;
}

/** `Par Jean Dupont, le 12/03/2024 - 10:15`, `Published 3 May 2026 by Jane Doe`. */
function oneAfterTheOther(text: string): { byline: string; time: string } | null {
  for (const { index, 0: sign } of text.matchAll(/\s*[,–—-]\s+|\s+/g)) {
    const [before, after] = [text.slice(0, index), text.slice(index + sign.length)];
    if (isBylineLine(before) && isTimeLine(after)) return { byline: before, time: after };
    if (isTimeLine(before) && isBylineLine(after)) return { byline: after, time: before };
  }
  return null;
}
