import type { Cause } from './causes.ts';
import type { Outgoing } from './outgoing.ts';
import { partNode, placeOf } from './part.ts';

type Params = Readonly<Record<string, string>>;

/** Letters of what is at fault that tell it from others. */
const enough = 60;

/** The Problem for a file that is not valid: the first fault, its article, and the words of it that are the cause where one part is. */
export function notValid(
  [cause]: readonly Cause[],
  articles: readonly Outgoing[],
): ['notValid' | 'notValidThere', Params] {
  const { place = '', message = '' } = cause?.faults[0] ?? {};
  const article = articles.find(({ record }) => record.id === cause?.article);
  const { part } = cause ?? {};
  if (!article || !part) return ['notValid', { place, message, ...(article ? { article: article.record.id } : {}) }];
  return [
    'notValidThere',
    { place, message, article: article.record.id, ...placeOf(part), words: wordsOf(article, part) },
  ];
}

function wordsOf({ copy, fields }: Outgoing, part: NonNullable<Cause['part']>): string {
  const node = partNode(copy, part)?.node;
  const value = part.kind === 'field' ? fields[part.field] : '';
  const words = node
    ? node.textBetween(0, node.content.size, ' ', ' ')
    : typeof value === 'object'
      ? ''
      : String(value);
  const line = words.replace(/\s+/g, ' ').trim() || (node?.type.name ?? (part.kind === 'field' ? part.field : ''));
  return line.length > enough ? `${line.slice(0, enough).replace(/\s+\S*$/, '')} …` : line;
}
