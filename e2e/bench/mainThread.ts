import type { CDPSession, Page } from '@playwright/test';

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

  /** What some of the page's own code costs meanwhile, by the name its file begins with, and all that it calls. */
  async costOf(file: string, act: () => Promise<void>): Promise<number> {
    await this.page.bringToFront();
    await this.#cdp.send('Profiler.enable');
    await this.#cdp.send('Profiler.setSamplingInterval', { interval: 100 });
    await this.#cdp.send('Profiler.start');
    await act();
    const { profile } = await this.#cdp.send('Profiler.stop');
    const own = new Set<number>();
    // A node comes before those it calls.
    for (const { id, callFrame, children = [] } of profile.nodes) {
      if (new URL(callFrame.url || 'about:blank').pathname.split('/').at(-1)?.startsWith(file)) own.add(id);
      if (own.has(id)) for (const child of children) own.add(child);
    }
    const { samples = [], timeDeltas = [] } = profile;
    return samples.reduce((sum, id, index) => sum + (own.has(id) ? (timeDeltas[index + 1] ?? 0) : 0), 0) / 1000;
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
