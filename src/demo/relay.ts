import { type AnswerOnWire, listenToWire, type RequestOnWire, sayOnWire } from './wire.ts';

interface Waiting {
  request: RequestOnWire;
  /** The term of the leader that works on it. */
  taken: string | null;
  answer(answer: AnswerOnWire): void;
}

/** Milliseconds until a request that nobody takes is given up. */
const patience = 30_000;

/**
 * Carries requests to whoever leads. When another one takes over, what nobody had begun is asked again, and so is what
 * only reads; of the rest nobody knows whether it was done: it fails, as it does when a server is restarted.
 */
export function createRelay(wire: BroadcastChannel): (request: RequestOnWire) => Promise<AnswerOnWire> {
  const waiting = new Map<string, Waiting>();
  listenToWire(wire, (message) => {
    if (message.type === 'taken') {
      const one = waiting.get(message.id);
      if (one) one.taken = message.term;
    } else if (message.type === 'answer') waiting.get(message.id)?.answer(message.answer);
    else if (message.type === 'here') newLeader(message.term);
    else if (message.type === 'failed') for (const one of [...waiting.values()]) one.answer(unavailable());
  });

  return (request) =>
    new Promise((resolve) => {
      const id = crypto.randomUUID();
      const impatience = setTimeout(() => {
        if (waiting.get(id)?.taken === null) answer(unavailable());
      }, patience);
      const answer = (given: AnswerOnWire) => {
        clearTimeout(impatience);
        waiting.delete(id);
        resolve(given);
      };
      waiting.set(id, { request, taken: null, answer });
      sayOnWire(wire, { type: 'request', id, request });
    });

  function newLeader(term: string): void {
    for (const [id, one] of [...waiting]) {
      if (one.taken === term) continue;
      // The leader knows the ids it has taken: one that it has just got is not done twice.
      if (one.taken === null || one.request.method === 'GET')
        sayOnWire(wire, { type: 'request', id, request: one.request });
      else one.answer(unavailable());
    }
  }
}

function unavailable(): AnswerOnWire {
  const body = new TextEncoder().encode(JSON.stringify({ code: 'unavailable' }));
  return { status: 503, headers: [['Content-Type', 'application/json']], body: body.buffer };
}
