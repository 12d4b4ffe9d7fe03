import { listenToWire, openWire, sayOnWire, socketLock, type WireMessage } from './wire.ts';

type Handler<Event> = ((event: Event & never) => void) | null;

/** What a tab's channel takes for a WebSocket: a line to the worker that leads. It ends when another one takes over. */
export class PageSocket {
  onopen: Handler<unknown> = null;
  onclose: Handler<unknown> = null;
  onerror: Handler<unknown> = null;
  onmessage: Handler<{ data: unknown }> = null;
  readonly #id = crypto.randomUUID();
  readonly #wire = openWire();
  readonly #endListening: () => void;
  #release: () => void = () => {};
  #term: string | null = null;
  #closed = false;

  constructor(_url: string) {
    this.#endListening = listenToWire(this.#wire, (message) => this.#hear(message));
    void navigator.locks.request(socketLock(this.#id), {}, () => {
      if (this.#closed) return;
      sayOnWire(this.#wire, { type: 'connect', socket: this.#id });
      return new Promise<void>((release) => {
        this.#release = release;
      });
    });
  }

  send(text: string): void {
    if (this.#term) sayOnWire(this.#wire, { type: 'say', socket: this.#id, text });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    sayOnWire(this.#wire, { type: 'hangUp', socket: this.#id });
    this.#endListening();
    this.#release();
    this.#wire.close();
    this.onclose?.({} as never);
  }

  #hear(message: WireMessage): void {
    if (message.type === 'here' && this.#term && message.term !== this.#term) this.close();
    if (!('socket' in message) || message.socket !== this.#id) return;
    if (message.type === 'connected') {
      this.#term = message.term;
      this.onopen?.({} as never);
    } else if (message.type === 'hear') this.onmessage?.({ data: message.text } as never);
    else if (message.type === 'refused' || message.type === 'hungUp') this.close();
  }
}
