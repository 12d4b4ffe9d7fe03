import { readCorpus } from './corpora.ts';

/** Markup that tries to run something, of each kind one; with the corpora, as many as they hold. */
export interface HostileMarkup {
  id: string;
  markup: string;
  /** Ran by itself (`load`) or when touched (`poke`) in a browser that took it as it is; null where it did neither. */
  live: 'load' | 'poke' | null;
}

const own: readonly HostileMarkup[] = [
  { id: 'own-script', live: 'load', markup: '<p>a<script>alert(1)</script></p>' },
  { id: 'own-handler', live: 'load', markup: '<img src=x onerror=alert(1)>' },
  { id: 'own-link', live: 'poke', markup: '<a href=" java\tscript:alert(1)">a</a>' },
  { id: 'own-entity', live: 'poke', markup: '<a href="&#x6a;avascript&colon;alert(1)">a</a>' },
  { id: 'own-svg', live: 'load', markup: '<svg><animate onbegin=alert(1) attributeName=x dur=1s>' },
  { id: 'own-frame', live: 'load', markup: '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>' },
  { id: 'own-style', live: null, markup: '<p style="background:url(https://example.org/seen)">a</p>' },
  { id: 'own-form', live: 'poke', markup: '<form action="javascript:alert(1)"><button autofocus onfocus=alert(1)>a' },
  { id: 'own-mutation', live: 'load', markup: '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>' },
  { id: 'own-slice', live: 'load', markup: '<p data-pm-slice="0 0 []">a<img src=x onerror=alert(1)></p>' },
];

export function hostileMarkup(): HostileMarkup[] {
  const corpus = readCorpus('xss/payloads.jsonl');
  const payloads = (corpus ?? '').split('\n').flatMap((line): HostileMarkup[] => {
    if (line.trim() === '') return [];
    const { id, payload, live } = JSON.parse(line) as { id: string; payload: string; live: HostileMarkup['live'] };
    return [{ id, markup: payload, live }];
  });
  return [...own, ...payloads];
}
