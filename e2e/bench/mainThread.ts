import type { CDPSession, Page } from '@playwright/test';

/** An event of Chromium's trace; `tdur` is the thread's own time in it, in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  tdur?: number;
  args: { data?: { url?: string } };
}

/** A thread that works less than `idle` in `watched` is at rest; both in milliseconds. Its caret blinks, and it is asked for its time. */
const watched = 400;
const idle = 3;

/** Measures what a page's main thread does, in CPU milliseconds: waiting for the screen or the network costs nothing. */
export class MainThread {
  readonly page: Page;
  readonly #cdp: CDPSession;

  static async of(page: Page): Promise<MainThread> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new MainThread(page, cdp);
  }

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
  }

  /** What something costs until it is painted. */
  async cost(act: () => Promise<void>): Promise<number> {
    await this.page.bringToFront();
    await this.painted();
    const before = await this.#time();
    await act();
    await this.painted();
    return (await this.#time()) - before;
  }

  /** The same, and what it costs until the page has nothing more to do about it: what is sent, written down and heard. */
  async costs(act: () => Promise<void>): Promise<{ painted: number; inAll: number }> {
    const painted = await this.cost(act);
    const since = await this.#time();
    return { painted, inAll: painted + (await this.rest()) - since };
  }

  /** Resolves with the thread's time when it has next to nothing to do any more; before that, what was begun would count for what comes. */
  async rest(): Promise<number> {
    let time = await this.#time();
    for (;;) {
      await new Promise((then) => setTimeout(then, watched));
      const later = await this.#time();
      if (later - time < idle) return time;
      time = later;
    }
  }

  /**
   * What some of the page's own code costs meanwhile, with all that it calls: that of its timers and messages, by the name
   * its file begins with. Traced in the thread's own time; a sampling profiler also counts the time it waits for a processor.
   */
  async costOf(file: string, act: () => Promise<void>): Promise<number> {
    const browser = this.page.context().browser();
    if (!browser) throw new Error('A browser that was started elsewhere cannot be traced');
    await this.page.bringToFront();
    await browser.startTracing(this.page, { categories: ['devtools.timeline'] });
    await act();
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const calls = traceEvents.filter(({ name, ph, args }) => {
      const { pathname } = new URL(args.data?.url || 'about:blank');
      return name === 'FunctionCall' && ph === 'X' && pathname.split('/').at(-1)?.startsWith(file);
    });
    return calls.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  }

  async painted(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** Megabytes of scripts' memory that is in use. */
  async heap(): Promise<number> {
    await this.#cdp.send('HeapProfiler.collectGarbage');
    return (await this.#cdp.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024;
  }

  async #time(): Promise<number> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  }
}
