import type { ServerMessage } from '#api/live.ts';
import { Alarm } from './Alarm.ts';

export type Message<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

/** The messages that a session's log is made of. */
export type LogMessage = Message<
  'opened' | 'batch' | 'ack' | 'refused' | 'behind' | 'reload' | 'rights' | 'closed' | 'problem'
>;

const logTypes = new Set<string>(
  Object.keys({
    opened: true,
    batch: true,
    ack: true,
    refused: true,
    behind: true,
    reload: true,
    rights: true,
    closed: true,
    problem: true,
  } satisfies Record<LogMessage['type'], true>),
);

/** Whether a message is about this session's log: named, or for everybody in the article or on the channel. */
export function concerns(message: ServerMessage, article: string, client: string): message is LogMessage {
  if (!logTypes.has(message.type)) return false;
  if ('article' in message && message.article !== article) return false;
  return message.type === 'batch' || !('client' in message) || message.client === client;
}

/** An input method cannot always say when it has ended: the queue looks again after this, in milliseconds. */
const lookAgain = 40;

/** What arrived and is handled one by one, in order; `handle` says false of a message that has to wait. */
export class Inbox {
  readonly #handle: (message: LogMessage) => boolean;
  readonly #look = new Alarm();
  #messages: LogMessage[] = [];
  #handling = false;

  constructor(handle: (message: LogMessage) => boolean) {
    this.#handle = handle;
  }

  push(message: LogMessage): void {
    this.#messages.push(message);
    this.drain();
  }

  /** Handles what can be handled now. What a message brings about may call this again: that changes nothing. */
  drain(): void {
    if (this.#handling) return;
    this.#handling = true;
    this.#look.clear();
    try {
      for (let next = this.#messages.shift(); next; next = this.#messages.shift()) {
        if (this.#handle(next)) continue;
        this.#messages.unshift(next);
        this.#look.set(lookAgain, () => this.drain());
        return;
      }
    } finally {
      this.#handling = false;
    }
  }

  clear(): void {
    this.#messages = [];
    this.#look.clear();
  }
}
